import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { problemsNamed } from "@/lib/features/attachments/labels";
import { recordAsked, safeFileName, sizeWords } from "@/lib/features/attachments/rules";
import { MEDIA_TYPES, type MediaType } from "@/lib/features/attachments/schema";

describe("the name a file is kept under", () => {
  it.each<[string, MediaType, string]>([
    ["letter.pdf", "application/pdf", "letter.pdf"],
    ["Photo.JPG", "image/jpeg", "Photo.JPG"],
    ["نامه آزاده.pdf", "application/pdf", "نامه آزاده.pdf"],
    ["می‌خواهم.pdf", "application/pdf", "می‌خواهم.pdf"],
    ["page.html", "image/png", "page.html.png"],
    ["setup.exe", "application/pdf", "setup.exe.pdf"],
    ["invoice\u202efdp.exe", "application/pdf", "invoicefdp.exe.pdf"],
    ["C:\\Users\\me\\a.txt", "text/plain", "a.txt"],
    ["../../etc/passwd", "text/plain", "passwd.txt"],
    ["a\r\nb\u0000.txt", "text/plain", "ab.txt"],
    ["", "audio/wav", "file.wav"],
    [".pdf", "application/pdf", ".pdf.pdf"],
    ["trailing.pdf...", "application/pdf", "trailing.pdf"],
    ["e\u0301te\u0301.md", "text/plain", "été.md"],
  ])("keeps what is harmless of %j (%s)", (name, type, kept) => {
    expect(safeFileName(name, type)).toBe(kept);
  });

  it("ends as its type does, is one line of bounded length, and stays itself", () => {
    const types = Object.keys(MEDIA_TYPES) as MediaType[];
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...types), (name, type) => {
        const kept = safeFileName(name, type);
        const ending = kept.slice(kept.lastIndexOf(".") + 1).toLowerCase();
        expect(MEDIA_TYPES[type]).toContain(ending);
        expect(kept).not.toMatch(/[\u0000-\u001f/\\\u202a-\u202e\u2066-\u2069]/);
        expect([...kept].length).toBeLessThanOrEqual(210);
        expect(safeFileName(kept, type)).toBe(kept);
      }),
    );
  });
});

describe("the size of a file in words", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [1023, "1023 bytes"],
    [1024, "1 kB"],
    [320_000, "313 kB"],
    [1024 * 1024, "1 MB"],
    [4_900_000, "4.7 MB"],
    [50 * 1024 * 1024, "50 MB"],
  ])("%i", (bytes, words) => expect(sizeWords(bytes)).toBe(words));
});

describe("the record that an address names", () => {
  const id = "01890000-0000-7000-8000-000000000000";

  it("is exactly one, with an id that can be one", () => {
    expect(recordAsked({ case: id })).toEqual({ kind: "case", id });
    expect(recordAsked({ person: id, problem: "type" })).toEqual({ kind: "person", id });
    expect(recordAsked({ case: id, person: id })).toBeNull();
    expect(recordAsked({ case: "1 OR 1=1" })).toBeNull();
    expect(recordAsked({ statement: id })).toBeNull();
    expect(recordAsked({})).toBeNull();
  });
});

describe("the problems that an address names", () => {
  it("are known ones only: nobody can put words of theirs on the page", () => {
    expect(problemsNamed("type.no-description")).toEqual(["type", "no-description"]);
    expect(problemsNamed("You have won. Click here.constructor")).toEqual([]);
    expect(problemsNamed(undefined)).toEqual([]);
  });
});
