import { describe, expect, it } from "vitest";

import { findDates } from "@/lib/features/imports/extract/when/date-words";
import { whenOf } from "@/lib/features/imports/extract/when/when";

const dates = (text: string) =>
  findDates(text, { start: 0, end: text.length }).map(({ asStated, edtf }) => [asStated, edtf]);
const inferred = (text: string) =>
  findDates(text, { start: 0, end: text.length }).map((date) => whenOf(date, "2024-02-15"));

describe("dates", () => {
  it.each([
    ["on 3 May 2020", "3 May 2020", "2020-05-03"],
    ["on May 3, 2020", "May 3, 2020", "2020-05-03"],
    ["on Monday, Jan. 14, 2022", "Monday, Jan. 14, 2022", "2022-01-14"],
    ["on 2020-05-03", "2020-05-03", "2020-05-03"],
    ["in August 2023", "August 2023", "2023-08"],
    ["since 2019", "2019", "2019"],
    ["on 29 February 2024", "29 February 2024", "2024-02-29"],
  ])("are as precise as “%s”", (text, asStated, edtf) => {
    expect(dates(text)).toEqual([[asStated, edtf]]);
  });

  it.each([
    "on Monday",
    "in August",
    "on May 3",
    "on 3 May",
    "last month",
    "two years ago",
    "yesterday",
    "on 31 June 2020",
    "on 29 February 2023",
  ])("have no year by guesswork: “%s”", (text) => {
    expect(dates(text)).toHaveLength(1);
    expect(dates(text)[0]?.[1]).toBeNull();
  });

  it.each([
    "she may come",
    "a march in town",
    "2023 people came",
    "room 2019",
    "the fifth anniversary of his arrest",
    "now",
  ])("are not seen in “%s”", (text) => {
    expect(dates(text)).toEqual([]);
  });

  it("are inferred from the day of publication for weekdays and whole months only", () => {
    expect(inferred("on Monday")).toMatchObject([{ edtf: "2024-02-12", inferred: true }]);
    expect(inferred("on Thursday")).toMatchObject([{ edtf: "2024-02-15", inferred: true }]);
    expect(inferred("last month")).toMatchObject([{ edtf: "2024-01", inferred: true }]);
    expect(inferred("in August")).toMatchObject([{ edtf: null, inferred: false }]);
    expect(inferred("on May 3")).toMatchObject([{ edtf: null, inferred: false }]);
    expect(inferred("next Monday")).toMatchObject([{ edtf: null, inferred: false }]);
  });
});
