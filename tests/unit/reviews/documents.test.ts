import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { DOCUMENT_LIMITS } from "@/lib/features/reviews/read/documents/limits";
import { readInThread } from "@/lib/features/reviews/read/documents/in-thread";
import { readBytes } from "@/lib/features/reviews/read/read-bytes";
import {
  aPlainPdf,
  aTypesetPdf,
  aWordFile,
  linesAsContent,
  LOCKED,
} from "@/tests/support/document-files";
import { aZip } from "@/tests/support/sample-files";

const SAID = ["The envoy said: “Bring her home.”", "قالت الوزيرة: نعم", "He left at 5 < 6 & went."];

const BODY = (words: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const word = (body: string, more: Record<string, string> = {}) =>
  aZip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": RELATIONS,
    "word/document.xml": body,
    ...more,
  });

/** Changes the size that the list of contents gives for the largest part. */
function lyingAbout(zip: Buffer, name: string, size: number): Buffer {
  const copy = Buffer.from(zip);
  for (
    let at = copy.indexOf("PK\u0001\u0002");
    at >= 0;
    at = copy.indexOf("PK\u0001\u0002", at + 4)
  ) {
    const length = copy.readUInt16LE(at + 28);
    if (copy.toString("latin1", at + 46, at + 46 + length) === name)
      copy.writeUInt32LE(size, at + 24);
  }
  return copy;
}

const olderFile = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(name, "utf16le"),
  ]);

describe("reading a Word document", () => {
  it("gives its paragraphs, and its title and author", async () => {
    const file = await aWordFile(SAID, { title: "On the case", creator: "A. Writer" });
    expect(await readBytes(file)).toMatchObject({
      text: SAID.join("\n\n"),
      title: "On the case",
      author: "A. Writer",
    });
  });

  it("leaves the numbers of notes out of what was said, and keeps the notes", async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const file = await word(
      BODY('home</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>, he said'),
      {
        "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>By telephone.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        "word/_rels/document.xml.rels": RELATIONS.replace(
          'officeDocument" Target="word/document',
          'footnotes" Target="footnotes',
        ),
      },
    );
    const { text, note } = (await readBytes(file)) as { text: string; note: string };
    expect(text).toBe("home, he said\n\nBy telephone.");
    expect(note).toContain("numbers of notes");
  });

  it("opens nothing that it names, and takes no picture out of it", async () => {
    const linked = await word(
      BODY('Here</w:t></w:r><w:r><w:drawing/></w:r><w:r><w:t xml:space="preserve"> it is'),
      {
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      },
    );
    expect(await readBytes(linked)).toMatchObject({ text: "Here it is" });
  });

  const bomb = BODY("a".repeat(30 * 1024 * 1024));

  it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ["one that unpacks too large", () => word(bomb), /unpacks to far more/],
    [
      "one that lies about that",
      async () => lyingAbout(await word(bomb), "word/document.xml", 1_000),
      /damaged|unpacks to far more/,
    ],
    [
      "one with too many parts",
      () =>
        word(BODY("x"), Object.fromEntries([...Array(5_001).keys()].map((at) => [`a${at}`, ""]))),
      /unpacks to far more/,
    ],
    [
      "entities of its own",
      () => word(`<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${BODY("&e;")}`),
      /damaged/,
    ],
    ["types of its own", () => word(`<!DOCTYPE w:document>${BODY("x")}`), /damaged/],
    ["one nested too deeply", () => word("<a>".repeat(200_000)), /damaged/],
    ["one cut in half", async () => (await aWordFile(SAID)).subarray(0, 3_000), /damaged/],
    ["another archive", () => aZip({ "xl/workbook.xml": "<x/>" }), /without a Word document/],
    ["one without words", () => aWordFile([""]), /holds no words/],
    ["one with a password", () => olderFile("EncryptedPackage"), /locked with a password/],
    ["an older one", () => olderFile("WordDocument"), /older office program/],
  ])("refuses %s", async (_, make, words) => {
    await expect(readBytes(await make())).rejects.toThrow(words);
  });
});

const MARKUP = `#set page(width: 260pt, height: 400pt, margin: 30pt)
#set text(font: "Noto Serif", size: 11pt, lang: "en", hyphenate: false)
#set par(justify: true)
#set document(title: "Readout of a call", author: "The ministry")
= The ministry speaks

The spokesperson recalled the extraordinary circumstances of the imprisonment, and the circumstances of the imprisonment are extraordinary.

“We shall not forget her,” the spokesperson said. “We have said so on every occasion, and we say so again today.”
`;

describe("reading a PDF file", () => {
  it("joins lines to paragraphs, and gives its title and author", async () => {
    const { text, title, author } = await readBytes(aTypesetPdf(MARKUP));
    expect(text).toBe(
      [
        "The ministry speaks",
        "The spokesperson recalled the extraordinary circumstances of the imprisonment, and the circumstances of the imprisonment are extraordinary.",
        "“We shall not forget her,” the spokesperson said. “We have said so on every occasion, and we say so again today.”",
      ].join("\n\n"),
    );
    expect({ title, author }).toEqual({ title: "Readout of a call", author: "The ministry" });
  });

  it("says which pages hold no text", async () => {
    const file = aPlainPdf({
      contents: [linesAsContent(["One."]), "0 0 10 10 re f", linesAsContent(["Three."])],
      info: "/Title (Microsoft Word - x.doc)",
    });
    expect(await readBytes(file)).toEqual({
      text: "One.\n\nThree.",
      title: null,
      author: null,
      note: "Read from a PDF file of 3 pages, without pictures. Page 2 holds no text.",
    });
  });

  const full = linesAsContent(["One."]);

  it.each(["GBK-EUC-H", "UniGB-UCS2-H", "90ms-RKSJ-H"])(
    "tells of words in letters by the table %s, which it has not",
    async (table) => {
      const descendant =
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 >> >>";
      const file = aPlainPdf({
        contents: [linesAsContent(["ABCD"]), full],
        info: `/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${table} /DescendantFonts [${descendant}]`,
      });
      // The first page takes as its font what else stands as facts about the file.
      const other = Buffer.from(
        file.toString("latin1").replace("/F1 3 0 R", "/F1 4 0 R"),
        "latin1",
      );
      expect(await readInThread("pdf", other)).toMatchObject({
        unreadable: true,
        pages: [[], [{ words: "One." }]],
      });
      expect(await readBytes(other)).toMatchObject({
        text: "One.",
        note: expect.stringContaining("are missing") as string,
      });
      expect(await readInThread("pdf", file)).toMatchObject({
        unreadable: false,
        pages: [[{ words: "ABCD" }], [{ words: "One." }]],
      });
    },
  );

  it.each<[string, () => Uint8Array, RegExp]>([
    [
      "pictures of pages",
      () => aPlainPdf({ contents: ["0 0 10 10 re f"] }),
      /only pictures of pages/,
    ],
    [
      "a locked one",
      () => aPlainPdf({ contents: [full], encrypt: LOCKED }),
      /locked with a password/,
    ],
    [
      "one with too many pages",
      () => aPlainPdf({ contents: Array(501).fill(full) }),
      /more than 500/,
    ],
    [
      "one that unpacks too large",
      () =>
        aPlainPdf({
          contents: [deflateSync(Buffer.alloc(200 * 1024 * 1024, 32))],
          filter: "/FlateDecode",
        }),
      /unpacks to far more/,
    ],
    ["its first bytes alone", () => Buffer.from("%PDF-1.7\n"), /damaged/],
    [
      "noise behind its first bytes",
      () => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(50_000)]),
      /damaged/,
    ],
  ])("refuses %s", async (_, make, words) => {
    await expect(readBytes(make())).rejects.toThrow(words);
  });

  it("is a PDF file though a server put something before it", async () => {
    const file = Buffer.concat([Buffer.from("\n"), aPlainPdf({ contents: [full] })]);
    expect(await readBytes(file, { name: "a.pdf" })).toMatchObject({ text: "One." });
  });

  it("is ended when it takes memory that no heap counts", async () => {
    const file = aPlainPdf({ contents: [full] });
    const none = { ...DOCUMENT_LIMITS, mostGrownMegabytes: 0 };
    await expect(readInThread("pdf", file, none)).rejects.toThrow(/unpacks to far more/);
  });

  it("waits for no more than a few others", async () => {
    const file = aPlainPdf({ contents: [full] });
    const two = { ...DOCUMENT_LIMITS, mostWaiting: 2 };
    const read = () => readInThread("pdf", file, two);
    const [first, second, third] = await Promise.allSettled([read(), read(), read()]);
    expect([first.status, second.status]).toEqual(["fulfilled", "fulfilled"]);
    expect(third).toMatchObject({ reason: { message: expect.stringMatching(/being read/) } });
    await expect(read()).resolves.toBeDefined();
  });

  it("is ended when it takes too long, and the next one is read", async () => {
    const busy = aPlainPdf({ contents: [`${"q ".repeat(2_000_000)} ${full}`] });
    const hurried = readInThread("pdf", busy, { ...DOCUMENT_LIMITS, milliseconds: 1 });
    const next = readBytes(aPlainPdf({ contents: [full] }));
    await expect(hurried).rejects.toThrow(/took too long/);
    expect(await next).toMatchObject({ text: "One." });
  });
});

describe("a file that is not what its name says", () => {
  it.each(["report.pdf", "report.DOCX"])("is refused as %s", async (name) => {
    await expect(readBytes(Buffer.from("plain words"), { name })).rejects.toThrow(/is none/);
    await expect(readBytes(randomBytes(5_000), { name })).rejects.toThrow(/is none/);
  });

  it("is read by its content where that is sound", async () => {
    const file = await aWordFile(["Words."]);
    expect(await readBytes(file, { name: "page.html" })).toMatchObject({ text: "Words." });
    await expect(readBytes(new Uint8Array())).rejects.toThrow(/empty/);
    await expect(readBytes(new Uint8Array(9 * 1024 * 1024))).rejects.toThrow(/larger than 8 MB/);
  });
});
