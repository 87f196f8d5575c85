import { describe, expect, it } from "vitest";

import {
  paragraphsOfPdf,
  type PdfLine,
} from "@/lib/features/reviews/read/documents/pdf-paragraphs";

/** Lines of one width, each below the one before; changes as given. */
const page = (...lines: (string | Partial<PdfLine>)[]): PdfLine[] => pageOf(lines);

const pageOf = (lines: readonly (string | Partial<PdfLine>)[]): PdfLine[] =>
  lines.map((line, at) => ({
    ...{ words: "", left: 40, right: 360, y: 500 - 14 * at, size: 12 },
    ...(typeof line === "string" ? { words: line } : line),
  }));

describe("paragraphs of a PDF file", () => {
  it("begin after a wider gap, at an indent, in another size, and after a short last line", () => {
    const lines = page(
      { words: "A heading", size: 18 },
      "The first paragraph goes",
      { words: "on.", right: 100 },
      "The second as well",
      { words: "ends short.", right: 100 },
      { words: "The third is indented", left: 54 },
      "and goes on",
      { words: "The fourth stands apart", y: 360 },
      { words: "The fifth begins a column", y: 500 },
    );
    expect(paragraphsOfPdf([lines]).split("\n\n")).toEqual([
      "A heading",
      "The first paragraph goes on.",
      "The second as well ends short.",
      "The third is indented and goes on",
      "The fourth stands apart",
      "The fifth begins a column",
    ]);
  });

  it("go on over the edge of a page within a sentence alone", () => {
    const [unfinished, rest] = [page("She was seen"), page("in May.")];
    expect(paragraphsOfPdf([unfinished, rest, page("In June she was not.")])).toBe(
      "She was seen in May.\n\nIn June she was not.",
    );
  });

  it("are told from the right where a page runs to the left", () => {
    const lines = page(
      "قالت الوزيرة إن الصحفية ما زالت",
      { words: "في السجن.", left: 250 },
      "وقال المتحدث إن المحاكمة تبدأ",
      { words: "في الربيع", left: 250 },
      { words: "وقالت أسرتها إنها لم ترها", right: 345 },
      "منذ شهر",
    );
    expect(paragraphsOfPdf([lines]).split("\n\n")).toEqual([
      "قالت الوزيرة إن الصحفية ما زالت في السجن.",
      "وقال المتحدث إن المحاكمة تبدأ في الربيع",
      "وقالت أسرتها إنها لم ترها منذ شهر",
    ]);
  });

  it("are told from the left where a few words alone run to the right", () => {
    const lines = page("The minister wrote:", { words: "ראיתי אותה", left: 250 }, "and left");
    expect(paragraphsOfPdf([lines])).toBe("The minister wrote:\n\nראיתי אותה and left");
  });

  it.each([
    ["قالت إنها", "لم ترها", "قالت إنها لم ترها"],
    ["انہوں نے کہا۔", "پھر وہ", "انہوں نے کہا۔\n\nپھر وہ"],
    ["她走了！", "后来", "她走了！\n\n后来"],
  ])("go on over the edge of a page in scripts without capitals", (before, next, text) => {
    expect(paragraphsOfPdf([page(before), page(next)])).toBe(text);
  });

  it.each([
    ["a hyphen that shows at line ends alone", ["impri\u00ad", "sonment"], "imprisonment"],
    [
      "a word that stands whole elsewhere",
      ["His imprisonment: impri-", "sonment"],
      "His imprisonment: imprisonment",
    ],
    ["a word unknown elsewhere", ["long-", "term"], "long-term"],
    ["a word known both ways", ["resign re-sign re-", "sign"], "resign re-sign re-sign"],
    ["a name", ["Saint-", "Exupéry"], "Saint- Exupéry"],
    ["a word after one that is joined", ["intoto in-", "to-", "to"], "intoto in-to-to"],
    ["letters too many for a word", [`${"a".repeat(81)}-`, "b"], `${"a".repeat(81)}- b`],
  ])("treats %s as is sure", (_, lines, words) => {
    expect(paragraphsOfPdf([page(...lines)])).toBe(words);
  });
});

/** The fastest of some runs, in milliseconds: what others do on the machine only adds. */
function fastest(lines: readonly PdfLine[]): number {
  const times = Array.from({ length: 3 }, () => {
    const began = performance.now();
    paragraphsOfPdf([lines]);
    return performance.now() - began;
  });
  return Math.min(...times);
}

describe("time", () => {
  const many = (size: number, line: string) => Array<string>(size).fill(line);
  const apart = (line: string, at: number) => ({ words: line, y: -30 * at * (1 + (at % 2)) });

  it.each<[string, number, (size: number) => PdfLine[]]>([
    ["one run of letters", 50_000, (size) => page("a".repeat(size))],
    ["one run before a hyphen", 50_000, (size) => page(`${"a".repeat(size)}-`, "b")],
    ["one run after a hyphen", 50_000, (size) => page("a-", "b".repeat(size))],
    ["one word of hyphens", 50_000, (size) => page("a-".repeat(size), "b")],
    ["one line of words", 100_000, (size) => page("word ".repeat(size))],
    ["one paragraph", 20_000, (size) => pageOf(many(size, "wide-"))],
    ["one word over lines", 20_000, (size) => pageOf(many(size, "wide\u00ad"))],
    ["lines of one letter", 80_000, (size) => pageOf(many(size, "a"))],
    ["short paragraphs", 40_000, (size) => pageOf(many(size, "A.").map(apart))],
  ])(
    "grows with the length of %s and no faster",
    (_, size, make) => {
      const [once, twice] = [fastest(make(size)), fastest(make(size * 2))];
      expect(twice).toBeLessThan(Math.max(once * 3.2, 100));
    },
    30_000,
  );

  it("does not end at a page of more lines than a call takes arguments", () => {
    const lines = pageOf(many(200_000, "a"));
    const ends = pageOf(many(200_000, "A.").map(apart));
    expect(paragraphsOfPdf([lines, lines])).toHaveLength(799_999);
    expect(paragraphsOfPdf([ends, ends]).split("\n\n").length).toBeGreaterThan(200_000);
  });
});
