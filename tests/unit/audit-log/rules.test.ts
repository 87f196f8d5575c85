import { describe, expect, it } from "vitest";

import {
  headFile,
  headLine,
  headMailSubject,
  headMailText,
  headWords,
  readHead,
  recordAsked,
} from "@/lib/features/audit-log/rules";

const hash = "0123456789abcdef".repeat(4);
const head = { seq: "1234567890", hash, day: "2026-11-23" };
const read = { seq: 1234567890n, hash };

describe("a kept head", () => {
  it.each([
    ["its file", headFile(head)],
    ["its line", headLine(head)],
    ["the mail", headMailText(head)],
    ["a mail that was answered", headMailText(head).replace(/^/gm, "> ")],
    ["capital letters", headLine(head).toUpperCase()],
    [
      "the number with commas and the hash in groups",
      `1,234,567,890  ${hash.replace(/(.{8})/g, "$1 ")}`,
    ],
    ["a hash broken over lines", `1234567890\n${hash.slice(0, 40)}\r\n${hash.slice(40)}`],
    ["words around it", `Entry: 1234567890 ${hash}.`],
  ])("is read from %s", (_what, text) => {
    expect(readHead(text)).toEqual(read);
  });

  it.each([
    ["nothing", ""],
    ["null", "null"],
    ["a number", "12"],
    ["a hash without its number", hash],
    ["a short hash", `12 ${hash.slice(1)}`],
    ["a long hash", `12 ${hash}0`],
    ["no such number", `99999999999999999999 ${hash}`],
    ["other JSON", `{"seq": {}, "hash": []}`],
    ["a negative number in JSON", `{"seq": -4.5, "hash": "x${hash}"}`],
    ["much text", "12 years ".repeat(50_000)],
    ["much that is nearly a hash", `1 ${"a ".repeat(63)}x`.repeat(2_000)],
  ])("is not read from %s", (_what, text) => {
    expect(readHead(text)).toBeNull();
  });

  it("travels in a mail that names nobody", () => {
    expect(headMailSubject("2026-11-23")).toBe("Vigil: head of the audit trail, 23 November 2026");
    expect(headMailText(head)).toContain(headLine(head));
  });

  it("is answered in a sentence", () => {
    expect(headWords({ standing: "cut off", seq: "9000", last: "12" })).toBe(
      "The trail ends at entry 12, before entry 9,000 of this head: it was cut off, an older backup was restored, or the head is of another installation.",
    );
    expect(headWords({ standing: "unread" })).toMatch(/^No head was found/);
  });
});

describe("which record is asked for", () => {
  const id = "019ab5d0-0000-7000-8000-00000000000a";

  it("is told by an id, an address or a reference", () => {
    expect(recordAsked(id.toUpperCase())).toEqual({ id });
    expect(recordAsked(`https://vigil.example.org/people/${id}/history?x=1`)).toEqual({ id });
    expect(recordAsked(" vg-2026-7kq4 ")).toEqual({ reference: "VG-2026-7KQ4" });
  });
});
