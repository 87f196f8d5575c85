import { describe, expect, it } from "vitest";

import { isTimeZone, timeZoneOptions } from "@/lib/places/time-zones";

describe("time zones", () => {
  it("are places and UTC, not offsets or inventions", () => {
    expect(["UTC", "Europe/Moscow", "Asia/Tehran"].every(isTimeZone)).toBe(true);
    expect(["+03:00", "Mars/Olympus", "", "12"].some(isTimeZone)).toBe(false);
  });

  it("are offered with UTC first, each once", () => {
    const values = timeZoneOptions().map(({ value }) => value);
    expect(values[0]).toBe("UTC");
    expect(values).toContain("Europe/Moscow");
    expect(new Set(values).size).toBe(values.length);
  });

  it("include an older name that is on record, so that an edit does not lose it", () => {
    const known = timeZoneOptions().map(({ value }) => value);
    const older = ["Asia/Calcutta", "Asia/Kolkata"].find((name) => !known.includes(name)) ?? "";
    expect(timeZoneOptions(older).map(({ value }) => value)).toContain(older);
  });
});
