import { describe, expect, it } from "vitest";

import { quotedStretches } from "@/lib/features/imports/extract/text/quoted-stretches";
import { readPart } from "@/lib/features/reviews/commands/read-part";
import type { ReadItem } from "@/lib/features/reviews/form-values";
import { cutAt, sentencesOf } from "@/lib/features/reviews/rules/cut-entry";
import { matchOrganisations } from "@/lib/features/reviews/rules/match-organisations";
import { repeatsInText } from "@/lib/features/reviews/rules/repeats-in-text";

const WORDS =
  "“We will keep working until Mirela is home. The court has spoken,” he said. “Nothing more.”";
const pieces = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => WORDS.slice(start, end));

it("offers each sentence, and cuts only inside the words", () => {
  const starts = sentencesOf(WORDS).map(({ start }) => start);
  expect(starts).toEqual([0, WORDS.indexOf("The court"), WORDS.indexOf("“Nothing")]);
  expect(pieces(cutAt(WORDS, [starts[2] ?? 0, 0, WORDS.length, -4, 9_999]))).toEqual([
    WORDS.slice(0, WORDS.indexOf(" “Nothing")),
    "“Nothing more.”",
  ]);
  expect(cutAt("  one  ", [1, 6])).toEqual([{ start: 2, end: 5 }]);
  expect(cutAt("a𝔙b", [2])).toEqual([{ start: 0, end: 4 }]);
});

it("knows what stands between marks, paragraph by paragraph", () => {
  const text = "“One goes on\n\n“Two,” she said. “Three.”";
  const spans = quotedStretches(text).map(({ start, end }) => text.slice(start, end));
  expect(spans).toEqual(["One goes on", "Two,", "Three."]);
});

describe("a part of an entry", () => {
  const statement = (
    over: Partial<Extract<ReadItem, { kind: "statement" }>["read"]>,
  ): ReadItem => ({
    kind: "statement",
    read: {
      ...{ text: "", wording: "verbatim", relayed: null, when: null, channel: null, venue: null },
      speaker: { kind: "person", name: "Jonas Fictional", mention: "he", office: null },
      ...{ kinds: ["pledge"], about: [{ name: "Mirela Testov", basis: "words" }] },
      ...over,
    },
  });
  const partOf = (item: ReadItem, words: string, from: string, to: string) =>
    readPart(item, words, { start: words.indexOf(from), end: words.indexOf(to) + to.length });

  it("holds the speaker’s own words alone, the kinds they suggest and whom they name", () => {
    expect(partOf(statement({}), WORDS, "The court", "more.”").read).toMatchObject({
      ...{ text: "The court has spoken, Nothing more.", kinds: [] },
      about: [{ name: "Mirela Testov", basis: "paragraph" }],
      speaker: { name: "Jonas Fictional" },
    });
    const first = "Mirela Testov is home.";
    const words = `“We will keep working until ${first} Good night,” he said.`;
    expect(partOf(statement({}), words, "“We", first).read).toMatchObject({
      ...{ text: `We will keep working until ${first}`, kinds: ["pledge"] },
      about: [{ name: "Mirela Testov", basis: "words" }],
    });
    expect(partOf(statement({}), words, "Good", "he said.").read).toMatchObject({
      text: "Good night",
    });
  });

  it("of a report are its words as they stand", () => {
    const words = "that the court has spoken and that talks go on";
    const read = partOf(statement({ wording: "reported" }), words, "that the", "spoken").read;
    expect(read).toMatchObject({ text: "the court has spoken" });
  });

  it("of a contact keeps who was there, and nothing that only one part tells", () => {
    const words = "met the family on Monday and called them on Friday";
    const contact: ReadItem = {
      kind: "contact",
      read: {
        medium: "meeting",
        participants: [{ name: "Jonas Fictional", isBody: false }],
        when: { edtf: "2023-08-14", asStated: "on Monday", inferred: true },
        ...{ count: 2, qualifier: "more_than", about: [] },
      },
    };
    expect(partOf(contact, words, "called", "Friday").read).toEqual({
      ...{ medium: null, when: null, count: 1, qualifier: "exactly", about: [] },
      participants: [{ name: "Jonas Fictional", isBody: false }],
    });
  });
});

it("matches organisations by any of their names, and offers what only holds one", () => {
  const bodies = [
    { id: "a", name: "Ministry of Invention", aliases: ["The Inventors"] },
    { id: "b", name: "Deputy Ministry of Invention", aliases: [] },
  ];
  const fits = (name: string) => matchOrganisations(name, bodies).map((fit) => [fit.id, fit.score]);
  expect(fits("the Ministry of Invention")).toEqual([
    ["a", 100],
    ["b", 50],
  ]);
  expect(fits("Inventors")).toEqual([["a", 95]]);
  expect(fits("Ministry of Inventions")).toEqual([]);
  expect(fits("The")).toEqual([]);
});

it("finds the same words again, whatever their marks", () => {
  const entries = ["Bring her home.", "bring her home", "…", "…", "Bring them home"];
  const repeats = repeatsInText(entries.map((words, at) => ({ id: String(at), words })));
  expect([...repeats]).toEqual([["1", "0"]]);
});
