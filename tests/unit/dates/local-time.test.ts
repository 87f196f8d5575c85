import { describe, expect, it } from "vitest";

import { clockTime, readLocalTime } from "@/lib/dates/local-time";

const read = (day: string, time: string, timeZone: string) =>
  readLocalTime({ day, time, timeZone });

describe("reading a local time", () => {
  it("gives the instant in UTC, by the zone’s offset on that day", () => {
    expect(read("2024-01-15", "14:30", "Europe/Paris")).toEqual({
      instant: new Date("2024-01-15T13:30:00Z"),
    });
    expect(read("2024-07-15", "14:30", "Europe/Paris")).toEqual({
      instant: new Date("2024-07-15T12:30:00Z"),
    });
    expect(read("2024-01-01", "00:15", "Asia/Tehran")).toEqual({
      instant: new Date("2023-12-31T20:45:00Z"),
    });
  });

  it("refuses a time that was skipped when clocks went forward", () => {
    expect(read("2024-03-31", "02:30", "Europe/Paris")).toEqual({ problem: "skipped" });
    expect(read("2024-03-31", "02:30", "UTC")).toEqual({
      instant: new Date("2024-03-31T02:30:00Z"),
    });
  });

  it("refuses a whole day that a zone left out", () => {
    expect(read("2011-12-30", "12:00", "Pacific/Apia")).toEqual({ problem: "skipped" });
  });

  it("refuses a time that came twice when clocks went back", () => {
    expect(read("2024-10-27", "02:30", "Europe/Paris")).toEqual({ problem: "repeated" });
  });

  it("throws on a day, time or zone that does not exist", () => {
    expect(() => read("2023-02-29", "12:00", "UTC")).toThrow(RangeError);
    expect(() => read("2023-02-28", "24:30", "UTC")).toThrow(RangeError);
    expect(() => read("2023-02-28", "12:00", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("showing an instant on a zone’s clock", () => {
  it("comes back to the time that was read", () => {
    const reading = read("2024-07-15", "08:05", "America/New_York");
    const instant = "instant" in reading ? reading.instant : new Date(0);
    expect(clockTime(instant, "America/New_York")).toBe("08:05");
    expect(clockTime(instant, "UTC")).toBe("12:05");
  });
});
