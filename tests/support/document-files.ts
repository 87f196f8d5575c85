import { readFileSync } from "node:fs";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Document, Packer, Paragraph, TextRun } from "docx";

const FONT = "node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf";

/** A Word document of these paragraphs, as a program for writing makes it. */
export async function aWordFile(
  paragraphs: readonly string[],
  facts: { title?: string; creator?: string } = {},
): Promise<Buffer> {
  const children = paragraphs.map((words) => new Paragraph({ children: [new TextRun(words)] }));
  return Packer.toBuffer(new Document({ ...facts, sections: [{ children }] }));
}

/** A PDF file set from Typst markup, as a program for setting makes it: fonts embedded, words broken at line ends. */
export function aTypesetPdf(markup: string): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(FONT)] }] });
  const { result } = compiler.compile({ mainFileContent: markup });
  if (!result) throw new Error("The markup was refused");
  return compiler.pdf(result);
}

type PdfParts = {
  /** Content streams, one a page; with `filter` they are what that filter unpacks. */
  contents: readonly (string | Uint8Array)[];
  filter?: string;
  info?: string;
  /** An encryption dictionary. */
  encrypt?: string;
};

/** A PDF file written byte by byte, so that parts of it can be wrong. */
export function aPlainPdf({ contents, filter, info, encrypt }: PdfParts): Buffer {
  const kids = contents.map((_, at) => `${5 + 2 * at} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< ${info ?? ""} >>`,
  ];
  contents.forEach((content, at) => {
    const bytes = Buffer.from(content);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${bytes.length} ${filter ? `/Filter ${filter}` : ""} >>\nstream\n`),
        bytes,
        Buffer.from("\nendstream"),
      ]),
    );
  });
  if (encrypt) objects.push(encrypt);
  let file = Buffer.from("%PDF-1.7\n");
  const places = objects.map((object, at) => {
    const place = file.length;
    file = Buffer.concat([
      file,
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]);
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const locked = encrypt ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : "";
  return Buffer.concat([
    file,
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${locked} >>\nstartxref\n${file.length}\n%%EOF`,
    ),
  ]);
}

/** The content of a page with these lines, one below the other. */
export const linesAsContent = (lines: readonly string[]) =>
  `BT /F1 12 Tf 14 TL 40 500 Td ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;

/** A dictionary whose password nobody knows. */
export const LOCKED = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`;
