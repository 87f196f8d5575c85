import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { exactDay } from "@/lib/dates/partial-date";
import { recordDate } from "@/lib/features/exports/record-date";
import { renderPdf } from "@/lib/features/exports/render/pdf";
import { REPLACEMENT } from "@/lib/features/exports/render/printable-text";
import {
  aContact,
  aSource,
  aStatement,
  aSummary,
  someRecords,
} from "@/tests/unit/exports/case-fixture";
import { rendered } from "@/tests/unit/exports/read-output";
import { leftEdgeOf, readPdf, squeezed } from "@/tests/unit/exports/read-pdf";

const ONE_PAGE = { kind: "one-page" } as const;
const LONG = "An endless sentence that an official might say on any day of the year. ".repeat(30);

/** The reader gives ligatures in the order they are drawn, so words compare by their letters. */
function lettersOfWords(text: string): string[] {
  const words = text.replaceAll("\u200c", "").match(/\p{L}{3,}/gu) ?? [];
  return words.map((word) => Array.from(word).sort().join(""));
}

async function pdfOf(summary: ReturnType<typeof aSummary>) {
  return readPdf(await rendered(renderPdf, summary));
}

describe("the PDF dossier", () => {
  it("prints the summary's words and numbers, tagged, with bookmarks and page numbers", async () => {
    const summary = aSummary({ options: { includeInternalNotes: true } });
    const pdf = await pdfOf(summary);
    const { header } = summary;
    for (const printed of [
      header.held.line,
      header.held.figure,
      ...header.figures.map((figure) => figure.value),
      "Her family has asked for consular access from the first week.",
      "Her sister prefers to be called in the evening.",
      "Internal: not for distribution",
      "more than 6 times",
      "Ask for the visit log",
      "(not named)",
      "Source 2: Renate Muster, “Testmann: five years without a doctor”",
      "For the date, source 1",
      `1 / ${pdf.pages.length}`,
    ]) {
      expect(squeezed(pdf.text)).toContain(squeezed(printed));
    }
    for (const page of pdf.pages) expect(squeezed(page)).toContain(squeezed(header.stamp.line));
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toBe("Ilse Testmann – case dossier VG-2026-7KQ4");
    expect(pdf.bookmarks).toEqual([
      "Summary",
      "Internal notes",
      "Status over time",
      "Determinations",
      "Custody",
      "Legal proceedings",
      "Health and conditions",
      "Deadlines",
      "Dates given for the detention",
      "People involved",
      "Consular access",
      "Categories of arbitrary detention",
      "Silence",
      "Statements",
      "Commitments",
      "Contacts",
      "People",
      "Organisations",
      "Tasks",
      "Sources",
    ]);
  });

  it("declares that it is accessible (PDF/UA-1), which the compiler has checked", async () => {
    const bytes = await rendered(renderPdf, aSummary());
    expect(bytes.includes("<pdfuaid:part>1</pdfuaid:part>")).toBe(true);
  });

  it("keeps internal notes, tasks and next steps out unless they are asked for", async () => {
    const { text } = await pdfOf(aSummary());
    for (const withheld of ["Her sister", "visit log", "Next step", "Not for distribution"]) {
      expect(squeezed(text)).not.toContain(squeezed(withheld));
    }
  });

  it("sets Latin, Cyrillic, Persian and Arabic as selectable text", async () => {
    const { text } = await pdfOf(aSummary());
    const printed = new Set(lettersOfWords(text));
    const { statements } = someRecords();
    for (const index of [0, 2, 3]) {
      const said = lettersOfWords(statements[index]?.text.text ?? "");
      expect(said.length).toBeGreaterThan(5);
      for (const letters of said) expect(printed).toContain(letters);
    }
    expect(text).not.toContain(REPLACEMENT);
  });

  it("puts quote marks around exact words only", async () => {
    const { text } = await pdfOf(aSummary());
    expect(text).toContain("“We have heard the family of Ms Testmann.”");
    expect(text).toContain("The official said that talks");
    expect(text).not.toContain("“The official said that talks");
  });

  it("runs a quotation longer than a page over the pages it needs", async () => {
    const records = someRecords();
    const long = `${LONG.repeat(6)}At last it ends.`;
    const lines = "A line.\n".repeat(300);
    records.statements = [long, lines].map((text) =>
      aStatement({ text: { text, language: "en" } }),
    );
    const { pages, tagged } = await pdfOf(aSummary({}, records));
    expect(tagged).toBe(true);
    const [from, to] = ["An endless sentence", "At last it ends."].map((words) =>
      pages.findIndex((page) => page.includes(words)),
    );
    expect((to ?? 0) - (from ?? 0)).toBeGreaterThan(1);
    expect(squeezed(pages.join(" "))).toContain(squeezed("At last it ends.”"));
  });

  it("prints all of a title that runs over pages", async () => {
    const records = someRecords();
    const title = `${LONG.repeat(12)}At last it ends.`;
    records.tasks = records.tasks.map((task) => ({ ...task, title }));
    const { text } = await pdfOf(aSummary({ options: { includeInternalNotes: true } }, records));
    expect(squeezed(text)).toContain(squeezed("At last it ends."));
  });

  it("starts a lone right-to-left name at the left, like the lines below it", async () => {
    const records = { ...someRecords(), people: [], statements: [], contacts: [], sources: [] };
    const bytes = await rendered(renderPdf, aSummary({}, records));
    const [name, kind] = [await leftEdgeOf(bytes, "سفارت"), await leftEdgeOf(bytes, "Embassy, ")];
    expect(name - kind).toBeLessThan(60);
  });

  it("shows a replacement for each character that no font of the file has", async () => {
    const records = someRecords();
    records.statements = [aStatement({ text: { text: "Before 中文 after", language: "zh" } })];
    const { text } = await pdfOf(aSummary({}, records));
    expect(text).toContain(`Before ${REPLACEMENT}${REPLACEMENT} after`);
  });

  it("prints markup of every kind as plain characters", async () => {
    const records = someRecords();
    const markup = '#import "x": *bold* $x$ <label> @ref // no \\u{41} [#panic()]';
    records.statements = [aStatement({ text: { text: markup, language: null } })];
    const { text } = await pdfOf(aSummary({}, records));
    expect(squeezed(text)).toContain(squeezed(markup));
  });

  it("sets two hundred statements, each with its note on its own page", async () => {
    const records = someRecords();
    records.statements = Array.from({ length: 200 }, (_, index) => numberedStatement(index));
    const { pages } = await pdfOf(aSummary({}, records));
    expect(pages.length).toBeGreaterThan(15);
    const pageOf = (words: string) => pages.findIndex((page) => page.includes(words));
    const indexes = records.statements.map((_, index) => index);
    const statementPages = indexes.map((index) => pageOf(`Statement ${index} ends.`));
    expect(indexes.map((index) => pageOf(`“note ${index}.”`))).toEqual(statementPages);
    expect(statementPages).not.toContain(-1);
  }, 30_000);
});

function numberedStatement(index: number) {
  const exact = `note ${index}.`;
  const length = (index * 7) % 12;
  return aStatement({
    id: `s${index}`,
    text: { text: `${LONG.slice(0, length * 71)}Statement ${index} ends.`, language: "en" },
    citations: [{ sourceId: "src2", sourceNumber: 2, exact, about: "record", capture: null }],
  });
}

describe("a very long case", () => {
  const counts = { commitments: 0, statements: 12_001, contacts: 0, sources: 0, tasks: 0 };

  it("prints its notes as numbers of the list of sources", async () => {
    const { text } = await pdfOf(aSummary({ counts: { ...counts, statements: 1_501 } }));
    expect(squeezed(text)).toContain(squeezed("Examplia [source 1, 2]"));
    expect(text).not.toContain("Source 1:");
  });

  it("is refused with advice when no document can hold it, but fits a one-page summary", async () => {
    const advice = "Choose a shorter date range, or Markdown, CSV or JSON.";
    await expect(rendered(renderPdf, aSummary({ counts }))).rejects.toThrow(advice);
    const { pages } = await pdfOf(aSummary({ counts, options: ONE_PAGE }));
    expect(pages).toHaveLength(1);
  });
});

describe("the one-page PDF", () => {
  it("fits one page and shows the latest statement with its source", async () => {
    const summary = aSummary({ options: ONE_PAGE });
    const { pages, text } = await pdfOf(summary);
    expect(pages).toHaveLength(1);
    expect(squeezed(text)).toContain(squeezed(summary.header.held.line));
    expect(squeezed(text)).toContain(squeezed("Source 1: “Briefing of the fourth of May”"));
    expect(squeezed(text)).toContain(squeezed("More in the dossier: 5 statements, 3 contacts"));
  });

  it("cuts long texts visibly, and still fits one page", async () => {
    const records = someRecords();
    const text = { text: LONG, language: "en" };
    const speaker = { ...aStatement().speaker, name: text };
    records.statements = [1, 2, 3, 4].map((day) =>
      aStatement({ date: recordDate(exactDay(`2024-01-0${day}`)), text, speaker, venue: LONG }),
    );
    records.contacts = [
      aContact({ date: recordDate({ edtf: null, asStated: LONG, inferred: false }) }),
    ];
    records.sources = [aSource({ title: LONG, author: LONG, publisher: LONG })];
    const over = {
      summary: LONG,
      internalNotes: LONG,
      preparedBy: LONG,
      person: {
        id: "p1",
        name: text,
        nativeName: text,
        aliases: [LONG],
        born: exactDay("1980-01-01"),
        nationalities: [LONG],
      },
      holder: { kind: "state", organisationId: null, name: LONG, country: LONG },
      custody: { id: "f1", facility: LONG, place: LONG, since: exactDay("2020-01-01") },
      lastStatement: { id: "s1", date: exactDay("2024-01-04"), by: LONG },
      letterhead: { organisationName: LONG, letterhead: `${LONG}\n`.repeat(9) },
    } as const;
    const pdf = await pdfOf(
      aSummary(
        {
          ...over,
          person: { ...over.person, aliases: [LONG], nationalities: [LONG] },
          options: { ...ONE_PAGE, includeInternalNotes: true },
        },
        records,
      ),
    );
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain("…");
    expect(squeezed(pdf.text)).toContain(squeezed("numbers as of 23 November 2026"));
    expect(squeezed(pdf.text)).not.toContain(squeezed(LONG.slice(0, 1_000)));
    expect(pdf.text).toContain("More in the dossier");
  });
});

describe("any text at all", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 60 });

  it("never fails the PDF, in either length", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom("one-page", "dossier"), async (text, length) => {
        const { header, streams } = aSummary(
          {
            reference: text,
            summary: text,
            internalNotes: text,
            preparedBy: text,
            holder: { kind: "non-state", organisationId: null, name: text, country: text },
            person: {
              id: "p1",
              name: { text, language: text },
              nativeName: { text, language: text },
              aliases: [text],
              born: { edtf: null, asStated: text, inferred: false },
              nationalities: [text],
            },
            options: { kind: length as "one-page", includeInternalNotes: true },
          },
          recordsSaying(text),
        );
        const { pages } = await pdfOf({ header, streams });
        expect(pages.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

function recordsSaying(text: string) {
  const records = someRecords();
  const date = recordDate({ edtf: null, asStated: text, inferred: false });
  const speaker = { ...aStatement().speaker, name: { text, language: text } };
  records.statements = [
    aStatement({
      text: { text, language: text },
      translation: { text, language: null },
      venue: text,
      date,
      speaker,
    }),
  ];
  records.contacts = [aContact({ place: text, topics: [text, text], asked: text, date })];
  records.sources = [
    aSource({
      title: text,
      publisher: text,
      author: text,
      url: text,
      archiveUrl: text,
      language: text,
    }),
  ];
  records.people = [
    { ...someRecords().people[0]!, name: { text, language: text }, aliases: [text] },
  ];
  return records;
}
