import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { truncated } from "@/lib/features/exports/render/document/truncated";
import { scriptRuns } from "@/lib/features/exports/render/docx/script-runs";
import { isCovered } from "@/lib/features/exports/render/pdf/font-coverage";
import { typesetText } from "@/lib/features/exports/render/pdf/typeset-text";
import { printableText } from "@/lib/features/exports/render/printable-text";
import { isolated, textDirection } from "@/lib/features/exports/render/text-direction";

/** The characters that XML 1.0 allows. */
const XML_TEXT = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe("printable text", () => {
  it.each([
    ["NUL", "a\u0000b", "a\uFFFDb"],
    ["a control", "a\u001bb\u0085c", "a\uFFFDb\nc"],
    ["a lone surrogate", "a\ud800b", "a\uFFFDb"],
    ["a noncharacter", "a\uffffb\ufffec", "a\uFFFDb\uFFFDc"],
    ["a byte order mark", "\ufeffa", "a"],
    ["bidi embeddings", "a\u202eb\u2066c\u2069", "abc"],
    ["line ends of every kind", "a\r\nb\rc\u2028d\u000be", "a\nb\nc\nd\ne"],
  ])("handles %s", (_name, text, printed) => {
    expect(printableText(text)).toBe(printed);
  });

  it("keeps pairs of surrogates, joiners, tabs and every script", () => {
    const text = "\u{1F600}\t نمونه‌ای Ж 中 e\u0301";
    expect(printableText(text)).toBe(text);
  });

  it("is always legal in XML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printableText(text)).toMatch(XML_TEXT);
      }),
    );
  });
});

describe("text for the fonts of the PDF", () => {
  it("knows what the fonts cover", () => {
    const covered = Array.from("AéЖα“…——نپ۲2", (character) =>
      isCovered(character.codePointAt(0) ?? 0),
    );
    expect(covered).not.toContain(false);
    expect(isCovered(0x4e2d)).toBe(false);
    expect(isCovered(0xffff)).toBe(false);
  });

  it("replaces what is not covered, drops what is invisible, and keeps the rest", () => {
    expect(typesetText("é中\u{1F600}\ufe0f x", isCovered)).toBe("é\uFFFD\uFFFD x");
  });

  it("lets a very long word break, and leaves ordinary words whole", () => {
    const long = "x".repeat(100);
    expect(typesetText(long, isCovered).split("\u200b").join("")).toBe(long);
    expect(typesetText(long, isCovered)).toContain("\u200b");
    expect(typesetText("Donaudampfschifffahrt", isCovered)).toBe("Donaudampfschifffahrt");
  });
});

describe("direction", () => {
  it("is that of the first letter", () => {
    expect(textDirection("«۲۰۲۱ سال Paris")).toBe("rtl");
    expect(textDirection("12. Paris سال")).toBe("ltr");
    expect(textDirection("")).toBe("ltr");
  });

  it("isolates only what needs it", () => {
    expect(isolated("Ilse")).toBe("Ilse");
    expect(isolated("ليلى")).toBe("\u2068ليلى\u2069");
  });

  it("splits a text into runs of one direction that give the text again", () => {
    expect(scriptRuns("Ms ليلى المثال, 3 May")).toEqual([
      { text: "Ms ", rightToLeft: false },
      { text: "ليلى المثال", rightToLeft: true },
      { text: ", 3 May", rightToLeft: false },
    ]);
    expect(scriptRuns("سال 2018 in Paris (۲)")).toEqual([
      { text: "سال 2018 ", rightToLeft: true },
      { text: "in Paris", rightToLeft: false },
      { text: " (۲)", rightToLeft: true },
    ]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ن", "۲", "2", " ", "(", "Ж") }),
        (text) => {
          expect(
            scriptRuns(text)
              .map((run) => run.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});

describe("cutting", () => {
  it("cuts at a word and says so", () => {
    expect(truncated("The minister said, on Monday", 20)).toBe("The minister said…");
    expect(truncated("short", 20)).toBe("short");
    expect(truncated("\u{1F600}".repeat(9), 4)).toBe("\u{1F600}\u{1F600}\u{1F600}…");
  });

  it("never exceeds its limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 30 }), (text, limit) => {
        expect(Array.from(truncated(text, limit)).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
