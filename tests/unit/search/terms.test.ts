import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readTerms, wantedWords } from "@/lib/features/search/rules/terms";

const plain = (typed: string) =>
  readTerms(typed).map((group) =>
    group.map(({ words, negated }) => (negated ? `-${words}` : words)),
  );

describe("reading what was typed into the search box", () => {
  it("takes every word as wanted", () => {
    expect(plain("significant offer")).toEqual([["significant", "offer"]]);
  });

  it("keeps a quoted phrase together, with straight or curly marks", () => {
    expect(plain('"significant offer" Russia')).toEqual([["significant offer", "Russia"]]);
    expect(plain("“significant offer”")).toEqual([["significant offer"]]);
    expect(plain('"never closed')).toEqual([["never closed"]]);
  });

  it("leaves out words with a minus, but not the hyphens of a reference", () => {
    expect(plain('offer -swap -"prisoner exchange"')).toEqual([
      ["offer", "-swap", "-prisoner exchange"],
    ]);
    expect(plain("VG-2026-7KQ4")).toEqual([["VG-2026-7KQ4"]]);
  });

  it("reads or between alternatives", () => {
    expect(plain("Whelan or Gershkovich OR swap")).toEqual([["Whelan"], ["Gershkovich"], ["swap"]]);
  });

  it("finds nothing to search for in marks, blanks, or words to leave out alone", () => {
    for (const typed of ["", "   ", "& | ! :*", '""', "-swap", "or", "'", "\\", "—"])
      expect(readTerms(typed)).toEqual([]);
  });

  it("names what is wanted, for the comparison with names", () => {
    expect(wantedWords(readTerms('Antony -swap "Blinken"'))).toBe("Antony Blinken");
  });

  it("stays bounded and never leaves a quotation mark in a term, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (typed) => {
        const terms = readTerms(typed).flat();
        expect(terms.length).toBeLessThanOrEqual(16);
        for (const { words } of terms) expect(words).not.toContain('"');
      }),
    );
  });
});
