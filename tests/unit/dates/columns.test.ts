import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";

import { columnToDay, dateColumns, dayToColumn, readDate } from "@/lib/dates/columns";
import { formatDay, formatPartialDate } from "@/lib/dates/format";
import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { isoDays } from "@/tests/unit/dates/arbitraries";

const startZone = process.env.TZ;

afterEach(() => {
  if (startZone === undefined) delete process.env.TZ;
  else process.env.TZ = startZone;
});

describe("dateColumns", () => {
  it("gives the five columns of a prefix", () => {
    const date = { edtf: "2023-08", asStated: "last August", inferred: true };
    expect(dateColumns("start", date)).toEqual({
      startEdtf: "2023-08",
      startAsStated: "last August",
      startInferred: true,
      startEarliest: new Date("2023-08-01T00:00:00.000Z"),
      startLatest: new Date("2023-08-31T00:00:00.000Z"),
    });
  });

  it("leaves the days of an unknown date and of an open side empty", () => {
    expect(dateColumns("date", UNKNOWN_DATE)).toMatchObject({
      dateEarliest: null,
      dateLatest: null,
    });
    const since = dateColumns("date", { edtf: "2018/..", asStated: null, inferred: false });
    expect(since.dateEarliest).toEqual(new Date("2018-01-01T00:00:00.000Z"));
    expect(since.dateLatest).toBeNull();
  });

  it("refuses to store what is not a date", () => {
    const wrong = { edtf: "2023-02-29", asStated: null, inferred: false };
    expect(() => dateColumns("date", wrong)).toThrow(RangeError);
  });

  it("is undone by readDate", () => {
    const date = { edtf: "2024-02-12", asStated: "Monday", inferred: true };
    expect(readDate("date", dateColumns("date", date))).toEqual(date);
  });
});

describe("day columns", () => {
  it.each([
    ["Pacific/Kiritimati", -840],
    ["Pacific/Pago_Pago", 660],
    ["America/New_York", 300],
    ["Asia/Tehran", -210],
    ["UTC", 0],
  ])("never shift a day when the server runs in %s", (zone, januaryOffset) => {
    process.env.TZ = zone;
    expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(januaryOffset);
    fc.assert(
      fc.property(isoDays, (day) => {
        const columns = dateColumns("date", exactDay(day));
        expect(columns.dateEarliest?.toISOString()).toBe(`${day}T00:00:00.000Z`);
        expect(columnToDay(dayToColumn(day))).toBe(day);
        expect(formatPartialDate(exactDay(day))).toBe(formatDay(day));
        expect(formatDay(day)).toMatch(
          new RegExp(`^${Number(day.slice(8))} \\w+ ${day.slice(0, 4)}$`),
        );
      }),
    );
  });

  it("refuse an instant, which is no day", () => {
    expect(() => columnToDay(new Date("2024-02-12T14:30:00Z"))).toThrow(RangeError);
  });

  it.each(["2023-06-31", "2023-08", "2023", "12/02/2024", "2024-02-12T00:00"])(
    "refuse %s",
    (text) => {
      expect(() => dayToColumn(text)).toThrow(RangeError);
      expect(() => exactDay(text)).toThrow(RangeError);
    },
  );
});
