import { describe, expect, it } from "vitest";

import { memoryContent } from "@/lib/blobs/memory-content";
import { detectEncoding } from "@/lib/features/imports/read/detect-encoding";
import { FileRefusedError } from "@/lib/features/imports/read/file-refused";
import { readRows } from "@/lib/features/imports/read/read-rows";

const content = (bytes: Buffer | string) => memoryContent(new Uint8Array(Buffer.from(bytes)));

async function rowsOf(bytes: Buffer | string) {
  const file = content(bytes);
  const { delimiter, rows } = await readRows(file, await detectEncoding(file));
  const read = [];
  for await (const row of rows) read.push(row);
  return { delimiter, rows: read };
}

const WORDS = "Nom;Né à\nZoë “Ünal”;Łódź\n";

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8", Buffer.from(WORDS), "utf-8", WORDS],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${WORDS}`), "utf-8", WORDS],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${WORDS}`, "utf16le"), "utf-16le", WORDS],
    ["UTF-16 without one", Buffer.from(WORDS, "utf16le"), "utf-16le", WORDS],
    ["UTF-16, the other way", Buffer.from(WORDS, "utf16le").swap16(), "utf-16be", WORDS],
  ])("is found: %s", async (_, bytes, encoding, words) => {
    expect(await detectEncoding(content(bytes))).toBe(encoding);
    const [first, second] = words.trim().split("\n");
    expect((await rowsOf(bytes)).rows.map(({ cells }) => cells.join(";"))).toEqual([first, second]);
  });

  it("is Windows-1252 where the bytes are no UTF-8", async () => {
    const bytes = Buffer.from([0x4e, 0x61, 0x6d, 0x65, 0x0a, 0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x94]);
    expect(await detectEncoding(content(bytes))).toBe("windows-1252");
    expect((await rowsOf(bytes)).rows[1]?.cells).toEqual(["Zoë “”"]);
  });

  it.each([
    ["", "empty"],
    [Buffer.from("PK\u0003\u0004 and so on"), "workbook"],
    [Buffer.from("%PDF-1.7"), "pdf"],
    [Buffer.from([1, 0, 2, 3, 0, 0, 0, 9]), "not-text"],
  ])("is not looked for in what is no text", async (bytes, problem) => {
    const refusal = await detectEncoding(content(bytes)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefusedError);
    expect(refusal).toMatchObject({ problem });
  });
});

describe("the rows of a file", () => {
  it.each([",", ";", "\t", "|"])("are parted by %j", async (delimiter) => {
    const file = [
      ["Name", "Words", "Note"],
      ["Ada", '"One, two; three\nand ""four"""', "x"],
      ["", "", ""],
      ["Bo", '"|;\t,"', "y"],
    ];
    const read = await rowsOf(file.map((row) => row.join(delimiter)).join("\r\n"));
    expect(read).toEqual({
      delimiter,
      rows: [
        { line: 1, cells: ["Name", "Words", "Note"] },
        { line: 2, cells: ["Ada", 'One, two; three\nand "four"', "x"] },
        { line: 4, cells: ["Bo", "|;\t,", "y"] },
      ],
    });
  });

  it("are parted by what Excel says in a line of its own", async () => {
    expect(await rowsOf("sep=|\r\na,b|c\r\n1|2")).toEqual({
      delimiter: "|",
      rows: [
        { line: 1, cells: ["a,b", "c"] },
        { line: 2, cells: ["1", "2"] },
      ],
    });
  });

  it("may be of one column, and lose NULs and broken pairs", async () => {
    const { rows } = await rowsOf(`Name\nA\u0000da\n${"Bo\n".repeat(100)}`);
    expect(rows[1]?.cells).toEqual(["Ada"]);
  });

  it("with a quotation mark that is never closed are refused by number", async () => {
    await expect(rowsOf('Name,Words\nAda,x\nBo,"never closed\nCy,y\n')).rejects.toMatchObject({
      ...{ problem: "quote-open", row: 3 },
    });
    const endless = `Name,Words\nAda,"${"x\n".repeat(600_000)}`;
    await expect(rowsOf(endless)).rejects.toMatchObject({ problem: "long-row", row: 2 });
  });
});
