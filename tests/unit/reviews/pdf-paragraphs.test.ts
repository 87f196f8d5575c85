import { describe, expect, it } from "vitest";

import {
  paragraphsOfPdf,
  type PdfLine,
} from "@/lib/features/reviews/read/documents/pdf-paragraphs";

/** Lines of one width, each below the one before; changes as given. */
const page = (...lines: (string | Partial<PdfLine>)[]): PdfLine[] =>
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
  ])("treats %s as is sure", (_, lines, words) => {
    expect(paragraphsOfPdf([page(...lines)])).toBe(words);
  });
});
