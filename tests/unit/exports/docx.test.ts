import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";

import { renderDocx } from "@/lib/features/exports/render/docx";
import {
  aContact,
  aSource,
  aStatement,
  aSummary,
  someRecords,
} from "@/tests/unit/exports/case-fixture";
import { rendered, unzipped } from "@/tests/unit/exports/read-output";

type Part = { text: string; elements: string[] };

/** Reads a part of the document, throwing on anything that is not well-formed XML. */
function readXml(xml: string): Part {
  const parser = new SaxesParser();
  const part: Part = { text: "", elements: [] };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    part.elements.push([name, ...Object.values(attributes)].join(" "));
    if (name === "w:p" || name === "w:br") part.text += "\n";
  });
  parser.on("text", (text) => {
    part.text += text;
  });
  parser.write(xml).close();
  return part;
}

async function docxOf(summary: ReturnType<typeof aSummary>) {
  const files = await unzipped(await rendered(renderDocx, summary));
  const part = (name: string) => readXml(files.get(name) ?? "");
  for (const [name, xml] of files) if (/\.(xml|rels)$/.test(name)) readXml(xml);
  return {
    body: part("word/document.xml"),
    notes: part("word/footnotes.xml"),
    footer: part("word/footer1.xml"),
    properties: part("docProps/core.xml"),
  };
}

describe("the Word export", () => {
  it("prints the summary's words and numbers", async () => {
    const summary = aSummary();
    const { body, footer, properties } = await docxOf(summary);
    expect(body.text).toContain(summary.header.held.line);
    expect(body.text).toContain("“We have heard the family of Ms Testmann.”");
    expect(body.text).toContain("\nThe official said that talks");
    expect(body.text).toContain("Phone call, more than 6 times");
    for (const { value } of summary.header.figures) expect(body.text).toContain(value);
    expect(footer.text).toContain(summary.header.stamp.line);
    expect(properties.text).toContain("Ilse Testmann – case dossier VG-2026-7KQ4");
    expect(properties.text).toContain("Ana Staffer");
  });

  it("has a title, real headings and a footnote for each citation", async () => {
    const { body, notes } = await docxOf(aSummary());
    const count = (element: string) => body.elements.filter((each) => each === element).length;
    expect(count("w:pStyle Title")).toBe(1);
    expect(count("w:pStyle Heading1")).toBe(18);
    const references = body.elements.filter((each) => each.startsWith("w:footnoteReference"));
    expect(references).toHaveLength(12);
    expect(notes.text).toContain(
      "Source 2: Renate Muster, “Testmann: five years without a doctor”",
    );
    expect(notes.text).toContain("For the date, source 1");
  });

  it("sets right-to-left quotations and names in runs of their own", async () => {
    const { body } = await docxOf(aSummary());
    expect(body.elements.filter((each) => each === "w:bidi")).toHaveLength(2);
    expect(body.elements).toContain("w:lang fa");
    expect(body.text).toContain("ما از سال ۲۰۲۱ تا امروز");
    expect(body.text).toContain("آزاده نمونه‌ای\u200e, Spokesperson");
  });

  it("keeps internal notes out unless they are asked for", async () => {
    expect((await docxOf(aSummary())).body.text).not.toContain("Her sister");
    const { body } = await docxOf(aSummary({ options: { includeInternalNotes: true } }));
    expect(body.text).toContain("Her sister");
    expect(body.text).toContain("Contains internal notes. Not for distribution.");
  });

  it("refuses a dossier that no document can hold, with advice", async () => {
    const counts = { commitments: 0, statements: 12_001, contacts: 0, sources: 0, tasks: 0 };
    const rendering = rendered(renderDocx, aSummary({ counts }));
    await expect(rendering).rejects.toThrow("Choose a shorter date range");
  });

  it("is well-formed XML whatever the records hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const records = someRecords();
        records.statements = [
          aStatement({
            text: { text, language: text },
            venue: text,
            translation: { text, language: null },
          }),
        ];
        records.contacts = [aContact({ asked: text, topics: [text] })];
        records.sources = [aSource({ title: text, url: text, publisher: text })];
        const person = { name: { text, language: text }, nativeName: { text, language: null } };
        const { body } = await docxOf(
          aSummary(
            {
              summary: text,
              preparedBy: text,
              person: {
                id: "p1",
                ...person,
                aliases: [text],
                born: records.sources[0]!.published,
                nationalities: [text],
              },
            },
            records,
          ),
        );
        expect(body.text).toContain("DAYS HELD".toLowerCase());
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
