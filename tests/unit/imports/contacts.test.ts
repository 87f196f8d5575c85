import { describe, expect, it } from "vitest";

import { contacts } from "@/tests/unit/imports/reading";

const MET = "Minister Ana Ruiz met with Jan Weiss in May 2020. ";

describe("contacts", () => {
  it.each([
    [
      "a call",
      "Ana Ruiz spoke by phone with Jan Weiss on Monday.",
      "phone_call: Ana Ruiz + Jan Weiss, Monday (as stated), exactly 1",
    ],
    [
      "a call to a name",
      "Ana Ruiz called Jan Weiss on 3 May 2020.",
      "phone_call: Ana Ruiz + Jan Weiss, 3 May 2020 (2020-05-03), exactly 1",
    ],
    [
      "a letter",
      "Ana Ruiz wrote to Jan Weiss in 2020.",
      "letter: Ana Ruiz + Jan Weiss, 2020 (2020), exactly 1",
    ],
    [
      "a visit",
      "Ana Ruiz visited Jan Weiss in May 2020.",
      "meeting: Ana Ruiz + Jan Weiss, May 2020 (2020-05), exactly 1",
    ],
    [
      "a noun",
      "Ana Ruiz had a video call with Jan Weiss on 1 June 2020.",
      "video_call: Ana Ruiz + Jan Weiss, 1 June 2020 (2020-06-01), exactly 1",
    ],
    [
      "two names and “between”",
      "A meeting between Ana Ruiz and Jan Weiss took place.",
      "meeting: Ana Ruiz + Jan Weiss, undated, exactly 1",
    ],
    [
      "at least so many",
      "Ana Ruiz has held at least three meetings with Jan Weiss.",
      "meeting: Ana Ruiz + Jan Weiss, undated, at_least 3",
    ],
    [
      "a plural",
      "The calls Ana Ruiz has had with Jan Weiss were short.",
      "phone_call: Ana Ruiz + Jan Weiss, undated, at_least 2",
    ],
    [
      "half a dozen",
      "In the more than half a dozen conversations Weiss has had with Ana Ruiz, he was calm.",
      "phone_call: Weiss + Ana Ruiz, undated, more_than 6",
    ],
  ])("are read from %s", (_what, text, expected) => {
    expect(contacts(text)).toEqual([expected]);
  });

  it("are two where a sentence names two dates", () => {
    expect(contacts("Ana Ruiz spoke with Jan Weiss in May 2020 and June 2021.")).toEqual([
      "unstated: Ana Ruiz + Jan Weiss, May 2020 (2020-05), exactly 1",
      "unstated: Ana Ruiz + Jan Weiss, June 2021 (2021-06), exactly 1",
    ]);
  });

  it("told of again stay one", () => {
    expect(
      contacts(`${MET}In the May meeting, Ruiz was silent. Ruiz met Weiss in May 2020.`),
    ).toHaveLength(1);
    expect(contacts(`${MET}The two also met in June 2021.`)).toHaveLength(2);
  });

  it.each([
    ["an appeal", "Ana Ruiz called on Jan Weiss to act."],
    ["a name given", "Ana Ruiz called Jan Weiss a liar."],
    ["a call for something", "Ana Ruiz called for Jan Weiss to be freed."],
    ["a crowd", "Ana Ruiz spoke to reporters on Monday."],
    ["an interview", "Ana Ruiz spoke to the Harbour News on Monday."],
    ["a wish", "Ana Ruiz would like to meet with Jan Weiss."],
    ["a denial", "Ana Ruiz has not spoken with Jan Weiss."],
    ["what is quoted", "“I met with Jan Weiss,” Ana Ruiz said."],
  ])("are not read from %s", (_what, text) => {
    expect(contacts(text)).toEqual([]);
  });
});
