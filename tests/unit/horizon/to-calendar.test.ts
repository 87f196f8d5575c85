import ICAL from "ical.js";
import { afterEach, describe, expect, it } from "vitest";

import { toCalendar } from "@/lib/features/horizon/queries/to-calendar";
import type { HorizonEntry } from "@/lib/features/horizon/types";

const startZone = process.env.TZ;
afterEach(() => {
  if (startZone === undefined) delete process.env.TZ;
  else process.env.TZ = startZone;
});

const entry: HorizonEntry = {
  ...{ kind: "legal_step", id: "d1", earliest: "2028-02-28", latest: "2028-03-01" },
  ...{ count: null, title: null, step: "hearing", state: null, ownerName: null },
  ...{ stated: null, rough: false },
  case: { id: "c1", reference: "VG-2026-7KQ4", personName: "Testa Nobody" },
};
const options = {
  address: "https://vigil.example.org",
  stamp: new Date("2026-11-23T23:30:00Z"),
};

describe("an iCalendar", () => {
  it.each(["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"])(
    "has the same days whatever zone the server is in: %s",
    (zone) => {
      process.env.TZ = zone;
      const text = toCalendar([entry], options);
      expect(text).toContain("DTSTART;VALUE=DATE:20280228\r\n");
      expect(text).toContain("DTEND;VALUE=DATE:20280302\r\n");
      expect(text).toContain("DTSTAMP:20261123T233000Z\r\n");
    },
  );

  it("links to the record, where people open Vigil, or not at all", () => {
    const urlOf = (address: string | null) => {
      const text = toCalendar([entry], { ...options, address });
      const event = new ICAL.Component(ICAL.parse(text) as string[]).getFirstSubcomponent("vevent");
      return event?.getFirstPropertyValue("url") ?? null;
    };
    expect(urlOf(options.address)).toBe("https://vigil.example.org/cases/c1/facts#proceedings");
    expect(urlOf(null)).toBeNull();
  });

  it("puts what has no last day on its first", () => {
    const text = toCalendar([{ ...entry, latest: null }], options);
    expect(text).toContain("DTSTART;VALUE=DATE:20280228\r\n");
    expect(text).toContain("DTEND;VALUE=DATE:20280229\r\n");
    expect(text).toContain("(on or after 28 February 2028)");
  });

  it("without an entry is a calendar all the same", () => {
    const root = new ICAL.Component(ICAL.parse(toCalendar([], options)) as string[]);
    expect([root.name, root.getAllSubcomponents("vevent").length]).toEqual(["vcalendar", 0]);
  });
});
