import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { extract } from "@/lib/features/imports/extract/extract";
import type { Span } from "@/lib/features/imports/types";
import { article } from "@/tests/unit/imports/reading";

const PIECES = [
  "Ana Ruiz",
  "Jan Weiss",
  "she",
  "said",
  "told",
  "that",
  "the talks failed",
  "according to",
  "spoke with",
  "on Monday",
  "in May 2020",
  "“",
  "”",
  '"',
  "'",
  "‘",
  "’",
  "«",
  "»",
  ".",
  ",",
  "?",
  ":",
  "—",
  "(",
  ")",
  " ",
  " ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\u2028",
  "MR WEISS: ",
  "QUESTION: ",
  "😀",
  "e\u0301",
  "שלום",
  "‏",
  "مرحبا",
  "\u200b",
  "\ufeff",
  "\ud800",
  "— Ana Ruiz (@ana)",
  "a",
  "I",
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

const spansOf = (text: string): Span[] => {
  const { quotations, contacts, people } = extract(text);
  const inQuotations = quotations.flatMap(
    ({ speaker, cue, addressee, venue, said, kinds, ...place }) => [
      place,
      speaker,
      cue,
      addressee,
      venue,
      said,
      ...kinds.map(({ words }) => words),
    ],
  );
  return [
    ...inQuotations,
    ...contacts.flatMap(({ mentions, when }) => [...mentions, when]),
    ...people.flatMap(({ mentions }) => mentions),
  ].flatMap((span) => span ?? []);
};

describe("any text", () => {
  it("gives places within it that hold words", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of spansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives places that cut no character in two", () => {
    fc.assert(
      fc.property(
        texts.map((text) => text.toWellFormed()),
        (text) => {
          for (const { start, end } of spansOf(text))
            expect(text.slice(start, end).isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives the same for the same, and quotations in the order of the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = extract(text);
        expect(extract(text)).toEqual(read);
        const starts = read.quotations.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { joins } of read.quotations)
          expect(joins === null || joins < read.quotations.length).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(["news-report", "wire-story", "briefing", "feature", "interview", "press-release"])(
    "keeps its places when more stands before it or lines end otherwise: %s",
    (name) => {
      const text = article(name);
      const words = (whole: string) =>
        extract(whole).quotations.map(({ start, end }) =>
          whole.slice(start, end).replaceAll("\r\n", "\n"),
        );
      expect(words(`😀 שלום.\n\n${text}`)).toEqual(words(text));
      expect(words(text.replaceAll("\n", "\r\n"))).toEqual(words(text));
    },
  );
});
