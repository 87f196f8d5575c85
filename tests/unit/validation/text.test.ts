import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ZodType } from "zod";

import {
  lineList,
  optionalLine,
  optionalText,
  plainText,
  requiredLine,
  requiredText,
  tidy,
} from "@/lib/validation/text";

const messageOf = (schema: ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

describe("typed text", () => {
  it("loses blanks and invisible marks at its ends, and nothing in between", () => {
    expect(tidy(" \u200b\u200f\ufeff Ada\u200c Lovelace \u2069\u202e\n")).toBe(
      "Ada\u200c Lovelace",
    );
    expect(tidy("«\u2067آزاده\u2069» she")).toBe("«\u2067آزاده\u2069» she");
  });

  it.each([
    "",
    " ",
    "\u200b",
    "\u2060\ufeff",
    "\u202e\u2066",
    "\u00a0\u3000",
    "\u0000",
    "\r\n\t",
    null,
    undefined,
  ])("that a reader would see nothing of is no answer: %j", (value) => {
    expect(messageOf(requiredLine("Enter a name"), value)).toBe("Enter a name");
    expect(messageOf(requiredText("Enter the words"), value)).toBe("Enter the words");
    expect(optionalLine().parse(value)).toBeNull();
    expect(optionalText().parse(value)).toBeNull();
    expect(plainText().parse(value)).toBe("");
  });

  it("keeps no NUL and no half character, which cannot be stored", () => {
    expect(plainText().parse("a\u0000b\ud800c\udc00d🙂")).toBe("ab\ufffdc\ufffdd🙂");
  });

  it("can always be stored and is the same when sent again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = plainText().parse(text);
        expect(once).not.toContain("\u0000");
        expect(once.isWellFormed()).toBe(true);
        expect(plainText().parse(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps accents as they were encoded", () => {
    expect(plainText().parse("e\u0301 \u00e9")).toBe("e\u0301 \u00e9");
  });

  it("has lines that end one way, and one line where one was asked for", () => {
    expect(plainText().parse("a\r\nb\nc")).toBe("a\nb\nc");
    expect(requiredLine("x").parse("Two\r\n  lines")).toBe("Two lines");
  });

  it("is refused when too long, with the limit", () => {
    expect(optionalLine(5).parse("12345")).toBe("12345");
    expect(messageOf(optionalLine(), "x".repeat(501))).toBe(
      "Shorten this to 500 characters or fewer",
    );
    expect(messageOf(plainText(), "x".repeat(50_001))).toBe(
      "Shorten this to 50,000 characters or fewer",
    );
    expect(plainText().parse(` ${"x".repeat(50_000)} `)).toHaveLength(50_000);
  });

  it.each([3, true, {}, ["x"], { not: "" }])("is text and nothing else: %j", (value) => {
    for (const schema of [requiredLine("x"), optionalLine(), plainText()])
      expect(schema.safeParse(value).success).toBe(false);
  });
});

describe("a list with one entry a line", () => {
  it("drops blanks and doubles and keeps the order", () => {
    expect(lineList().parse(" b\r\n\na\nb \n\u200b\n")).toEqual(["b", "a"]);
    expect(lineList().parse(["x", " x", ""])).toEqual(["x"]);
    expect(lineList().parse(undefined)).toEqual([]);
  });

  it("is refused when an entry or the list is too long", () => {
    expect(messageOf(lineList(), "x".repeat(501))).toBe("Shorten this to 500 characters or fewer");
    const many = Array.from({ length: 101 }, (_, n) => `alias ${n}`);
    expect(messageOf(lineList(), many.join("\n"))).toBe("Keep this list to 100 entries");
    expect(lineList().parse(many.slice(1))).toHaveLength(100);
  });

  it("is refused when it holds anything but text", () => {
    expect(lineList().safeParse([{ not: "" }]).success).toBe(false);
    expect(lineList().safeParse(7).success).toBe(false);
  });
});
