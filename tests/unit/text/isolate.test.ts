import { describe, expect, it } from "vitest";

import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { isolate } from "@/lib/text/isolate";

describe("a name in a line of text", () => {
  it.each(["مريم صادق", "דוד", "Maryam Sadeq (مريم صادق)", "𞤀𞤣𞤤𞤢𞤥"])("is set apart: %s", (name) => {
    expect(isolate(name)).toBe(`\u2068${name}\u2069`);
  });

  it.each(["Ilse Brandt", "Пол Уилан", "陳小明", "René Ngo\u0302", ""])(
    "is left alone: %s",
    (name) => {
      expect(isolate(name)).toBe(name);
    },
  );

  it("keeps the reference of a case outside", () => {
    expect(caseLabel("مريم", "VG-2026-7KQ4")).toBe("\u2068مريم\u2069 (VG-2026-7KQ4)");
  });
});
