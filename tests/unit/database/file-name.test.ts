import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { safeFileName } from "@/lib/db/open-export/file-name";

describe("the name of a file in an export", () => {
  it.each([
    ["letter.pdf", "letter.pdf"],
    ["письмо № 3.pdf", "письмо № 3.pdf"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["C:\\x.txt", "C__x.txt"],
    ["..", "file"],
    ["", "file"],
    ["con.txt", "_con.txt"],
    ["NUL", "_NUL"],
    ["a\u202egpj.exe", "a_gpj.exe"],
    ["ends in dots...", "ends in dots"],
  ])("%j becomes %j", (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it("never leads anywhere, is never empty and never too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\\/\u0000]/);
        expect([".", "..", ""]).not.toContain(safe);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(151);
      }),
    );
  });

  it("keeps a short ending of a long name", () => {
    expect(safeFileName(`${"я".repeat(300)}.pdf`)).toMatch(/^я+\.pdf$/);
  });
});
