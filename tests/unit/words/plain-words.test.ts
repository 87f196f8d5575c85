import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { placedWords, plainWords } from "@/lib/features/words/rules/plain-words";

describe("the words of a text", () => {
  it.each([
    ["We’re here; he is NOT.", " were here he is not "],
    ["wrongfully-detained “Evan”", " wrongfully detained evan "],
    ["Łódź café", " łodz cafe "],
    ["آزادی می‌برد، بگذارید.", " ازادی میبرد بگذارید "],
    ["بِسْمِ الله", " بسم الله "],
    ["释放他", " 释 放 他 "],
    ["… — !", ""],
  ])("%s", (text, words) => {
    expect(plainWords(text)).toBe(words.normalize("NFKD"));
  });

  it("stand where they say, in order and apart, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let from = 0;
        for (const { start, end } of placedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
