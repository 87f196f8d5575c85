import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contentDisposition } from "@/lib/http/file-response";

/** `attachment; filename="token"; filename*=UTF-8''ext-value`, as RFC 6266 and RFC 8187 have it. */
const GRAMMAR =
  /^attachment; filename="[\w.-]+"; filename\*=UTF-8''(?:[\w!#$&+.^`|~-]|%[\dA-F]{2})*$/;

const fullName = (header: string) => decodeURIComponent(header.split("''")[1] ?? "");

describe("the name a file is sent under", () => {
  it("is plain for old clients and in full for others", () => {
    expect(contentDisposition("VG-2026-7KQ4 – summary.pdf")).toBe(
      `attachment; filename="VG-2026-7KQ4_summary.pdf"; filename*=UTF-8''VG-2026-7KQ4%20%E2%80%93%20summary.pdf`,
    );
  });

  it.each([
    'a"; filename="evil.exe',
    "a\r\nSet-Cookie: x=1",
    "it's (a) *star*.pdf",
    "آزاده.docx",
    "../../etc/passwd",
    "\ud800.pdf",
  ])("is one well-formed header, and the same name again: %j", (name) => {
    const header = contentDisposition(name);
    expect(header).toMatch(GRAMMAR);
    expect(fullName(header)).toBe(name.toWellFormed());
    expect(() => new Headers({ "content-disposition": header })).not.toThrow();
  });

  it("is so for any name there is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
        expect(contentDisposition(name)).toMatch(GRAMMAR);
        expect(fullName(contentDisposition(name))).toBe(name.toWellFormed());
      }),
    );
  });
});
