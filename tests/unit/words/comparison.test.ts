import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareTexts, similarityPercent } from "@/lib/features/words/rules/comparison";
import { sharedWording } from "@/lib/features/words/rules/passages";
import { comparableVersions } from "@/lib/features/words/rules/versions";

const only = (segments: { kind: string; text: string }[]) =>
  segments.filter(({ kind }) => kind === "only").map(({ text }) => text);
const together = (segments: { text: string }[]) => segments.map(({ text }) => text).join("");

/** Texts of few words, so that two of them have some in common. */
const texts = fc
  .array(fc.constantFrom("we", "ask", "for", "her", "release", "today,", "now.", "\n"), {
    maxLength: 30,
  })
  .map((words) => words.join(" "));

describe("two texts word by word", () => {
  it("mark the word that was put in, whatever the case and punctuation around it", () => {
    const comparison = compareTexts(
      "He is detained; we ask for his release.",
      "He is wrongfully detained: we ask for HIS release!",
    );
    expect(only(comparison?.one ?? [])).toEqual([]);
    expect(only(comparison?.other ?? [])).toEqual(["wrongfully"]);
    expect(comparison).toMatchObject({ same: 8, words: { one: 8, other: 9 } });
    expect(comparison?.one.find(({ kind }) => kind === "shared")?.text).toContain("we ask for his");
    expect(comparison && similarityPercent(comparison)).toBe(94);
  });

  it("keep every character of both, in any text", () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: "binary", maxLength: 100 }), (one, other) => {
        const comparison = compareTexts(one, other);
        expect(together(comparison?.one ?? [])).toBe(one);
        expect(together(comparison?.other ?? [])).toBe(other);
      }),
    );
  });

  it("are alike to the full only when their words are", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const comparison = compareTexts(one, other);
        if (!comparison || comparison.words.one + comparison.words.other === 0) return;
        const differ = only(comparison.one).length + only(comparison.other).length > 0;
        expect(similarityPercent(comparison) === 100).toBe(!differ);
      }),
    );
  });

  it("are not compared when they are too long and too different", () => {
    const speech = (word: string) =>
      Array.from({ length: 2_000 }, (_, n) => `${word}${n}`).join(" ");
    expect(compareTexts(speech("a"), speech("b"))).toBeNull();
    expect(compareTexts(speech("a"), speech("a"))).toMatchObject({ same: 2_000 });
  });
});

describe("shared wording", () => {
  it("is every passage of three words or more, longest first", () => {
    const { passages, words, of } = sharedWording(
      "We ask for her release. Measuring ice is not a crime, she said.",
      "As was said: measuring ice is not a crime. They ask for her pardon.",
    );
    expect(passages).toEqual(["Measuring ice is not a crime", "ask for her"]);
    expect([words, of]).toEqual([9, 13]);
  });

  it("of one or two words is all of them or nothing", () => {
    expect(sharedWording("No comment.", "no comment")).toEqual({
      ...{ passages: ["No comment"], words: 2, of: 2 },
    });
    const nothing = { passages: [], words: 0 };
    expect(sharedWording("No comment.", "No answer.")).toEqual({ ...nothing, of: 2 });
    expect(sharedWording("No comment.", "No comment today.")).toEqual({ ...nothing, of: 2 });
    expect(sharedWording("…", "!")).toEqual({ ...nothing, of: 0 });
  });

  it("never counts a word twice, and finds the same text whole", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const { words, of } = sharedWording(one, other);
        expect(words).toBeLessThanOrEqual(of);
        if (of > 0) expect(sharedWording(one, one).words).toBe(of);
      }),
    );
  });
});

describe("what can be compared", () => {
  const persian = { text: "بگذارید", language: "fa", translation: "Let her go" };
  const english = { text: "Let her go", language: "en", translation: null };

  it("is said in one language, or translated into it", () => {
    const [both] = comparableVersions(persian, english);
    expect(both?.map(({ text }) => text)).toEqual(["Let her go", "Let her go"]);
    expect(comparableVersions(persian, persian)[0]?.[0].translated).toBe(false);
    expect(comparableVersions({ ...persian, translation: null }, english)).toEqual([]);
  });
});
