import { describe, expect, it } from "vitest";

import { byYear, silenceBetween, silenceSince } from "@/components/cases/timeline-years";

const on = (day: string) => ({ earliest: day, latest: day });

describe("silence on the timeline", () => {
  it("is no longer than the dates prove", () => {
    const [year, later] = [{ earliest: "2022-01-01", latest: "2022-12-31" }, on("2023-12-31")];
    expect(silenceBetween(year, later)).toEqual({ days: 365, words: "about 1 year" });
  });
  it("is the same in either order", () => {
    expect(silenceBetween(on("2023-06-01"), on("2022-06-01"))).toEqual(
      silenceBetween(on("2022-06-01"), on("2023-06-01")),
    );
  });
  it("is nothing where entries follow each other closely, or overlap", () => {
    expect(silenceBetween(on("2023-01-01"), on("2023-02-20"))).toBeNull();
    expect(
      silenceBetween({ earliest: "2020-01-01", latest: "2023-12-31" }, on("2021-01-01")),
    ).toBeNull();
  });
  it("runs until today from what is open at its end", () => {
    expect(silenceSince({ earliest: "2020-01-01", latest: null }, "2020-12-31")?.days).toBe(365);
    expect(silenceSince(on("2026-12-31"), "2026-01-01")).toBeNull();
  });
});

describe("years in the margin", () => {
  it("groups entries in their order, each with the silence before it", () => {
    const years = byYear([on("2024-03-01"), on("2024-02-01"), on("2019-05-01")]);
    expect(years.map(({ year, entries }) => [year, entries.length])).toEqual([
      ["2024", 2],
      ["2019", 1],
    ]);
    expect(years[0]?.entries.map(({ silence }) => silence)).toEqual([null, null]);
    expect(years[1]?.entries[0]?.silence?.days).toBe(1737);
  });
});
