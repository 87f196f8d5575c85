import { describe, expect, it } from "vitest";

import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { renderDocx } from "@/lib/features/exports/render/docx";
import { renderMarkdown } from "@/lib/features/exports/render/markdown";
import { renderPdf } from "@/lib/features/exports/render/pdf";
import {
  attributionLine,
  pressLine,
  shortVersion,
} from "@/lib/features/exports/render/document/short-version";
import { anEmptyFile } from "@/tests/unit/exports/case-file-fixture";
import { anInput, aSummary, someRecords } from "@/tests/unit/exports/case-fixture";
import { rendered, unzipped } from "@/tests/unit/exports/read-output";
import { readPdf, squeezed } from "@/tests/unit/exports/read-pdf";

type Changes = NonNullable<Parameters<typeof anInput>[1]>;
const headerWith = (changes: Changes) => buildCaseSummary(anInput(someRecords(), changes));
const short = (changes: Changes) => shortVersion(headerWith(changes));

const HELD = { closure: null, today: "2026-11-23" } as const;
const UNKNOWN: Changes = {
  ...{ closure: null, holder: null, custody: null, status: null, determination: null },
  ...{ detainedOn: UNKNOWN_DATE, lastOfficial: null, lastStatement: null, file: anEmptyFile() },
  person: {
    ...{ id: "p1", name: { text: "", language: null }, nativeName: null, aliases: [] },
    ...{ born: UNKNOWN_DATE, nationalities: [] },
  },
};

describe("the short version", () => {
  it("says who is held where since when, how it stands and what is asked", () => {
    expect(
      short({ ...HELD, lastOfficial: { id: "s1", date: exactDay("2026-11-20"), by: "A. B." } }),
    ).toBe(
      "Ilse Testmann (Specimenia and Examplia) has been held by Examplian security service in Examplia for 2,887 days (detained: 28 December 2018; as of 23 November 2026). The detention has been determined to be wrongful by Ministry of Specimen Affairs (February 2021); the last dated word of an official on record is that of A. B. (20 November 2026, 3 days ago). We ask for the release of Ilse Testmann.",
    );
  });

  it("says how it ended, and asks for nothing then", () => {
    expect(short({})).toBe(
      "Ilse Testmann (Specimenia and Examplia) was held by Examplian security service in Examplia for 2,043 days (detained: 28 December 2018). The detention has been determined to be wrongful by Ministry of Specimen Affairs (February 2021); Ilse Testmann was released (1 August 2024).",
    );
  });

  it("says how many words of officials have no date", () => {
    const official = (undatedOfficial: number, over: Changes = {}) =>
      short({ ...HELD, determination: null, undatedOfficial, ...over });
    expect(official(2)).toContain("ago), and 2 undated words of officials may be later.");
    expect(official(1, { lastOfficial: null })).toContain(
      " 1 undated word of an official is on record.",
    );
  });

  it("claims nothing more than that charges were dropped", () => {
    const outcome = { code: "charges_dropped", label: "Charges dropped" };
    const closure = { id: "f6", outcome, day: exactDay("2024-08-01"), sourceNumber: null };
    expect(short({ closure })).toContain("Ilse Testmann saw the charges dropped (1 August 2024).");
  });

  it("asks in the words that were given", () => {
    expect(short({ ...HELD, options: { ask: "Raise her case on Monday" } })).toMatch(
      / Raise her case on Monday\.$/,
    );
  });

  it("stays a sentence when nothing is known", () => {
    expect(short(UNKNOWN)).toBe(
      "Name not recorded has been held. We ask for the release of Name not recorded.",
    );
    expect(
      short({ ...UNKNOWN, detainedOn: { edtf: null, asStated: "Monday", inferred: false } }),
    ).toContain("has been held (detained: “Monday” [as stated]).");
  });

  it("claims no more days than the dates allow", () => {
    const detainedOn = { edtf: "2019", asStated: null, inferred: false };
    expect(short({ ...HELD, detainedOn, today: "2020-01-31" })).toContain(
      "for at least 31 days (detained: 2019; as of 31 January 2020).",
    );
  });

  it("has no word twice beside itself, no empty bracket, no stray mark, whatever is missing", () => {
    const gaps = Object.keys(UNKNOWN) as (keyof Changes)[];
    for (const gap of gaps) {
      for (const rest of [HELD, {}]) {
        for (const say of [short, (changes: Changes) => pressLine(headerWith(changes))]) {
          const text = say({ ...rest, [gap]: UNKNOWN[gap] });
          expect(text).toMatch(/^[\p{Lu}\u2068].*[.!?]$/u);
          expect(text).not.toMatch(/\(\)| {2}| [,.;:)]|\( |undefined|null|\b(\w+) \1\b/);
        }
      }
    }
  });
});

describe("the press line", () => {
  it("is one sentence with an attribution that carries the figures and their day", () => {
    const letterhead = { organisationName: "Society for Specimens", letterhead: "" };
    const header = headerWith({ ...HELD, letterhead });
    expect(pressLine(header)).toBe(
      "Ilse Testmann (Specimenia and Examplia) has been held by Examplian security service in Examplia for 2,887 days, a detention determined to be wrongful by Ministry of Specimen Affairs.",
    );
    expect(attributionLine(header)).toBe(
      "Society for Specimens, 23 November 2026. Figures as of that day: 2,887 days (since 28 December 2018); 5 statements on record; 3 contacts on record.",
    );
    expect(attributionLine(headerWith(HELD))).toMatch(/^Ana Staffer, /);
  });
});

const LETTERHEAD = {
  organisationName: "Society for Specimens",
  letterhead: "12 Sample Street\nSampleville",
};

describe.each(["one-page", "dossier", "short", "press-line", "wgad-draft"] as const)(
  "as %s, every document",
  (kind) => {
    it("bears the letterhead, and opens", async () => {
      const summary = aSummary({ ...HELD, letterhead: LETTERHEAD, options: { kind } });
      const pdf = await readPdf(await rendered(renderPdf, summary));
      const word = await unzipped(await rendered(renderDocx, summary));
      const markdown = (await rendered(renderMarkdown, summary)).toString("utf8");
      expect(pdf.tagged).toBe(true);
      if (kind !== "dossier" && kind !== "wgad-draft") expect(pdf.pages).toHaveLength(1);
      const plain = (word.get("word/document.xml") ?? "").replace(/<[^>]+>/g, "");
      for (const text of [pdf.text, plain, markdown].map(squeezed)) {
        for (const printed of ["Society for Specimens", "12 Sample Street", "Ilse Testmann"])
          expect(text).toContain(squeezed(printed));
      }
      expect(markdown.indexOf("Society")).toBeLessThan(markdown.indexOf("# "));
    });

    it("has none when none is set", async () => {
      const summary = aSummary({ options: { kind } });
      const markdown = (await rendered(renderMarkdown, summary)).toString("utf8");
      expect(markdown.startsWith("# ")).toBe(true);
    });
  },
);

describe("the draft communication", () => {
  const draft = async (changes: Changes) =>
    (
      await rendered(renderMarkdown, aSummary({ ...changes, options: { kind: "wgad-draft" } }))
    ).toString("utf8");

  it("puts what is on file under each subject, with its sources, and says that it is a draft", async () => {
    const text = await draft(HELD);
    expect(text).toContain("**Draft, not a form.");
    for (const told of [
      "Stopped at passport control.",
      "A cell without a window.",
      "Sixteen years.",
      "Sentence: upheld",
      "No defence witness was heard.",
      "Access refused",
      "Not assessed: I, II, IV, V.",
    ])
      expect(text).toContain(told);
    expect(text).toMatch(/\[\^1\]: .*was taken at the airport/);
  });

  it("says where nothing is on file", async () => {
    const text = await draft(UNKNOWN);
    expect(text.match(/Nothing on file\. To be completed\./g)).toHaveLength(5);
  });
});
