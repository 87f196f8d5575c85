import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { countCodePoints, indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";
import { findExactly, findWords } from "@/lib/text/find-words";
import { locate } from "@/lib/text/locate";
import { normaliseCapture, NUL_REFUSAL } from "@/lib/text/normalise-capture";
import { quoteSelector, withoutBlanks } from "@/lib/text/quote-selector";
import { sha256 } from "@/lib/text/sha256";

/** Pieces that have broken other tools: pairs, marks, joiners, right-to-left, line ends, halves. */
const PIECES = [
  ..."aZ .,“”",
  ...["\r\n", "\r", "\n", "\ufeff", "\u2028", "\t", "\u00a0"],
  ...["é", "e\u0301", "q\u0307\u0323", "\u0301", "Å", "\u212b", "ﬁ", "각", "각"],
  ...["😀", "👩‍👩‍👧", "🇫🇷", "𝒜", "𠀀", "✊🏾", "❤️"],
  ...["سلام", "שָׁלוֹם", "\u200f", "\u202e", "नमस्ते"],
  ...["\ud83d", "\ude00", "\udfff\ud800"],
];

const rawText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary" })), { maxLength: 60 })
  .map((pieces) => pieces.join("").replaceAll("\u0000", ""));

const capture = rawText.map(normaliseCapture).filter((text) => text !== "");

/** A captured text and a passage of it, in code points. */
const cited = capture.chain((text) => {
  const length = [...text].length;
  return fc
    .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 }))
    .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 }));
});

const anchorOf = ({ text, start, end }: { text: string; start: number; end: number }) => ({
  start,
  end,
  ...quoteSelector(text, { start, end }),
});

describe("normalising", () => {
  it("leaves NFC with \\n line ends that UTF-8 gives back unchanged, and does so once", () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const text = normaliseCapture(raw);
        expect(text.normalize("NFC")).toBe(text);
        expect(text).not.toMatch(/\r|^\ufeff/);
        expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
        expect(normaliseCapture(text)).toBe(text);
      }),
    );
  });

  it("changes nothing else", () => {
    const kept = "  two  blanks,\ttab,\u00a0\u200b\u202e\n\n\n trailing \n";
    expect(normaliseCapture(kept)).toBe(kept);
    expect(normaliseCapture("\ufeffa\r\nb\rc\nd\ufeff e\u0301")).toBe("a\nb\nc\nd\ufeff é");
    expect(normaliseCapture("a\ud83db")).toBe("a\ufffdb");
  });

  it("refuses NUL in a sentence", () => {
    expect(() => normaliseCapture("a\u0000b")).toThrow(NUL_REFUSAL);
  });
});

describe("counting code points", () => {
  it("agrees with the characters one by one, in both directions", () => {
    fc.assert(
      fc.property(rawText, (text) => {
        const index = indexCodePoints(text);
        const points = [...text];
        expect(index.length).toBe(points.length);
        expect(countCodePoints(text)).toBe(points.length);
        let utf16 = 0;
        points.forEach((point, place) => {
          expect(index.toUtf16(place)).toBe(utf16);
          expect(index.toCodePoint(utf16)).toBe(place);
          utf16 += point.length;
        });
        expect(index.toUtf16(points.length)).toBe(text.length);
        expect(index.toCodePoint(text.length)).toBe(points.length);
      }),
    );
  });

  it("slices between whole characters", () => {
    expect(sliceByCodePoints("a😀b", 1, 2)).toBe("😀");
    expect(indexCodePoints("a😀b").toCodePoint(2)).toBe(1);
  });
});

describe("a passage", () => {
  it("is the slice of its text from start to end, for ever", () => {
    fc.assert(
      fc.property(cited, ({ text, start, end }) => {
        const quote = quoteSelector(text, { start, end });
        const points = [...text];
        expect(quote.exact).toBe(points.slice(start, end).join(""));
        // As it comes back from a database that keeps UTF-8 bytes.
        const kept = Buffer.from(text, "utf8").toString("utf8");
        expect(sliceByCodePoints(kept, start, end)).toBe(quote.exact);
        expect(kept.isWellFormed() && quote.exact.isWellFormed()).toBe(true);
        const before = points.slice(0, start).join("");
        expect(before.endsWith(quote.prefix)).toBe(true);
        expect(points.slice(end).join("").startsWith(quote.suffix)).toBe(true);
        expect(locate(text, { start, end, ...quote })).toEqual({ holds: true });
      }),
    );
  });

  it("takes about 32 code points of context, and no half character", () => {
    const text = `${"x".repeat(40)}e\u0331${"y".repeat(31)}WORDS${"z".repeat(31)}e\u0331\u0332${"z".repeat(40)}`;
    const start = text.indexOf("WORDS");
    const { prefix, suffix } = quoteSelector(text, { start, end: start + 5 });
    expect(prefix).toBe(`e\u0331${"y".repeat(31)}`);
    expect(suffix).toBe(`${"z".repeat(31)}e\u0331\u0332`);
  });

  it("cannot be empty, reversed or beyond the text", () => {
    for (const [start, end] of [
      [0, 0],
      [2, 1],
      [-1, 1],
      [0, 4],
      [0.5, 1],
    ] as const) {
      expect(() => quoteSelector("abc", { start, end })).toThrow(RangeError);
    }
  });

  it("loses blanks at its ends, and only there", () => {
    expect(withoutBlanks(" 😀 a \n", { start: 0, end: 6 })).toEqual({ start: 1, end: 4 });
    expect(withoutBlanks(" \n\t", { start: 0, end: 3 })).toBeNull();
  });
});

/** One character put in, taken out or changed, at a place of the text. */
const change = fc.record({
  kind: fc.constantFrom("put in", "taken out", "changed"),
  at: fc.nat(),
  with: fc.constantFrom("a", " ", "\n", "😀", "\u0301", "س"),
});

type Edit = { kind: string; at: number; with: string };

function changed(points: string[], edit: Edit, latest: number): string {
  const at = edit.at % latest;
  const gone = edit.kind === "put in" ? 0 : 1;
  const come = edit.kind === "taken out" ? [] : [edit.with];
  return [...points.slice(0, at), ...come, ...points.slice(at + gone)].join("");
}

describe("a text of which one character changed", () => {
  it("has another hash, wherever it changed", () => {
    fc.assert(
      fc.property(capture, change, (text, edit) => {
        const after = changed([...text], edit, [...text].length);
        fc.pre(after !== text);
        expect(sha256(after)).not.toBe(sha256(text));
      }),
    );
  });

  it("no longer holds the passage when it changed there", () => {
    fc.assert(
      fc.property(cited, change, (passage, edit) => {
        const points = [...passage.text];
        const within = points.slice(passage.start, passage.end);
        const replaced = changed(within, edit, within.length);
        const after = [
          ...points.slice(0, passage.start),
          replaced,
          ...points.slice(passage.end),
        ].join("");
        fc.pre([...after].slice(passage.start, passage.end).join("") !== within.join(""));
        const found = locate(after, anchorOf(passage));
        expect(found.holds).toBe(false);
      }),
    );
  });

  it("is told from one in which the words only moved, which is suggested and not followed", () => {
    const text = "One sentence. We have not forgotten you. The end.";
    const passage = { text, start: 14, end: 40 };
    const anchor = anchorOf(passage);
    expect(anchor.exact).toBe("We have not forgotten you.");
    expect(locate(`A${text}`, anchor)).toEqual({
      holds: false,
      why: "words",
      elsewhere: [{ start: 15, end: 41 }],
    });
    expect(locate(text.replace("The end", "An end"), anchor)).toMatchObject({ why: "context" });
    expect(locate("One", anchor)).toEqual({ holds: false, why: "outside", elsewhere: [] });
  });
});

describe("finding words", () => {
  it("finds each place where they stand exactly, overlapping ones too", () => {
    expect(findExactly("😀aaa", "aa", 9)).toEqual([
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]);
    expect(findExactly("aaaa", "a", 2)).toHaveLength(2);
    expect(findExactly("abc", "", 2)).toEqual([]);
    expect(findExactly("😀", "\ude00", 2)).toEqual([]);
  });

  it("finds every passage of a text by its own words", () => {
    fc.assert(
      fc.property(cited, ({ text, start, end }) => {
        const { exact } = quoteSelector(text, { start, end });
        const places = findExactly(text, exact, Number.POSITIVE_INFINITY);
        expect(places).toContainEqual({ start, end });
      }),
    );
  });

  it("allows for what a keyboard types, when nothing stands there as typed", () => {
    const text = "He said: “We’re  with\nyou” – always.";
    expect(findWords(text, `"we're with you" - always.`, 9)).toEqual([{ start: 9, end: 36 }]);
    expect(findWords(text, "a(b", 9)).toEqual([]);
    expect(findWords("Free him. free him.", "free him", 9)).toEqual([{ start: 10, end: 18 }]);
  });
});
