import { describe, expect, it } from "vitest";

import { differencesBetween } from "@/lib/forms/version-differences";

const labels = {
  title: "Title",
  saidOn: "Day",
  speaker: "Speaker",
  cases: "Cases",
  kinds: "Kinds",
};

describe("what differs between two versions", () => {
  it("is named by the words beside the field, mine and theirs", () => {
    expect(differencesBetween({ title: "Mine" }, { title: "Theirs" }, labels)).toEqual([
      { label: "Title", mine: "Mine", theirs: "Theirs" },
    ]);
  });

  it("is nothing for line ends, blanks around and what steers the form", () => {
    const mine = {
      title: "a\r\nb ",
      speaker: { id: "1", label: "Ada" },
      saidOn: { year: "2023", mode: "on", edtf: "2023" },
    };
    const theirs = {
      title: "a\nb",
      speaker: { id: "2", label: "Ada" },
      saidOn: { year: "2023", mode: "", edtf: "" },
    };
    expect(differencesBetween(mine, theirs, labels)).toEqual([]);
  });

  it("is nothing between an empty field, a missing one and null", () => {
    expect(
      differencesBetween({ title: "", cases: [] }, { title: null, speaker: undefined }, labels),
    ).toEqual([]);
  });

  it("leaves out fields without a label", () => {
    expect(
      differencesBetween({ version: "1", submissionId: "x" }, { version: "2" }, labels),
    ).toEqual([]);
  });

  it("reads rows and lists as one line each", () => {
    const mine = {
      kinds: ["pledge", "denial"],
      cases: [{ case: { id: "1", label: "VG-1" }, mention: "named" }],
    };
    const theirs = { kinds: ["pledge"], cases: [] };
    expect(differencesBetween(mine, theirs, labels)).toEqual([
      { label: "Cases", mine: "VG-1 named", theirs: "" },
      { label: "Kinds", mine: "pledge; denial", theirs: "pledge" },
    ]);
  });
});
