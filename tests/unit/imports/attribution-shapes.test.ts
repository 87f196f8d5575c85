import { describe, expect, it } from "vitest";

import { extract } from "@/lib/features/imports/extract/extract";
import { said } from "@/tests/unit/imports/reading";

/** What a text says was said, each as “whom it stands for: the words”. */
describe("whose words", () => {
  it.each([
    [
      "“Nobody asked me,” says Norland cartoonist Ana Ruiz, who lives in Oslo.",
      ["Ana Ruiz: “Nobody asked me,”"],
    ],
    ["“He waits,” says Kolo’s partner, Lena Bauer.", ["Lena Bauer: “He waits,”"]],
    [
      "Why wait, asks editor Ana Ruiz, “has nobody thought of a letter to the court?”",
      ["Ana Ruiz: “has nobody thought of a letter to the court?”"],
    ],
    [
      "Ana Ruiz, minister of Trade, Science and Economic Development, said that the talks failed.",
      ["Ana Ruiz: that the talks failed"],
    ],
    [
      "There is a list of former guards who say they saw him.",
      ["a list of former guards: they saw him"],
    ],
    [
      "Ana Ruiz wrote to the court on Monday. “He is innocent,” her statement said.",
      ["Ana Ruiz: “He is innocent,”"],
    ],
    [
      "Idris Kolo left school at 16. “I drove at night,” says the 32-year-old driver.",
      ["Idris Kolo: “I drove at night,”"],
    ],
    [
      "Lena Bauer said he was well. Speaking in Oslo on Monday, Ana Ruiz denied the report. “It is false,” she said.",
      ["Lena Bauer: he was well", "Ana Ruiz: “It is false,”"],
    ],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});

describe("what was said", () => {
  it.each([
    [
      "Ana Ruiz condemned the court for a lack of patience she says has cost lives.",
      ["Ana Ruiz: has cost lives"],
    ],
    ["Ana Ruiz spoke of what she says is a deficit.", ["Ana Ruiz: is a deficit"]],
    [
      "Ruiz called the charge “false” on Thursday and in a short letter said he never signed it.",
      ["Ruiz: “false”", "Ruiz: he never signed it"],
    ],
    [
      "Ana Ruiz filed a motion and has alleged in court papers that the trial was unfair.",
      ["Ana Ruiz: that the trial was unfair"],
    ],
    ["They called it a sham that helps nobody.", ["They: a sham that helps nobody"]],
    ["The court described her visit as a threat.", ["The court: a threat"]],
    ["Crowds stood outside with signs reading “Free him now.”", []],
    [
      "“We wait,’’ said Ana Ruiz. The town is small. “We hope.”",
      ["Ana Ruiz: “We wait,’’", "Ana Ruiz: “We hope.”"],
    ],
    [
      "Ana Ruiz notes that we're at a rare moment for the court.",
      ["Ana Ruiz: that we're at a rare moment for the court"],
    ],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});

it("takes nobody for somebody whose name opens a sentence alone", () => {
  expect(extract("Rather, they waited. “Nobody came,” she said.").people).toEqual([]);
});
