import { describe, expect, it } from "vitest";

import { decodeFile } from "@/lib/features/reviews/read/decode-file";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

describe("decoding a file", () => {
  it("reads UTF-8, UTF-16 and Windows-1252", () => {
    expect(decodeFile(bytes("“Łódź” قال"))).toBe("“Łódź” قال");
    expect(decodeFile(bytes([0xff, 0xfe, 0x41, 0x00, 0x42, 0x06]))).toBe("Aق");
    expect(decodeFile(bytes("He said: ", [0x93], "so", [0x94]))).toBe("He said: “so”");
  });

  it("believes what a page says of its encoding", () => {
    const page = bytes('<meta charset="windows-1251"><p>', [0xcf, 0xf0, 0xe8]);
    expect(decodeFile(page)).toContain("При");
  });

  it.each([
    ["bytes that are no text", bytes("abc", [0], "def"), /no text/],
    [
      "a page not in the encoding it names",
      bytes('<meta charset="shift_jis">', [0x81, 0x0a, 0xff]),
      /shift_jis/,
    ],
    ["UTF-8 with one byte more", bytes("“Łódź” ", [0xff]), /several encodings/],
    ["two encodings at once", bytes("“Łódź” ", [0x93], "so", [0x94]), /several encodings/],
  ])("refuses %s", (_, file, words) => expect(() => decodeFile(file)).toThrow(words));
});
