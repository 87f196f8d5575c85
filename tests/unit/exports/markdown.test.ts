import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { exactDay } from "@/lib/dates/partial-date";
import type { CommitmentState } from "@/lib/db/generated/enums";
import { recordDate } from "@/lib/features/exports/record-date";
import { renderMarkdown } from "@/lib/features/exports/render/markdown";
import { escapeMarkdown } from "@/lib/features/exports/render/markdown/escape-markdown";
import { aCommitment, anEmptyFile, CAPTURE_HASH } from "@/tests/unit/exports/case-file-fixture";
import { aSource, aStatement, aSummary, someRecords } from "@/tests/unit/exports/case-fixture";
import { rendered } from "@/tests/unit/exports/read-output";

async function markdownOf(summary: ReturnType<typeof aSummary>) {
  return (await rendered(renderMarkdown, summary)).toString("utf8");
}

describe("the Markdown export", () => {
  it("sets exact words as a quotation with speaker, office, date and note", async () => {
    expect(await markdownOf(aSummary())).toContain(
      [
        "> “We have heard the family of Ms Testmann.”",
        "> ",
        "> — Ignatius Example-Ministerov, Foreign Minister, Ministry of Specimen Affairs, Examplia, “Monday” (as stated)[^8][^9]  ",
      ].join("\n"),
    );
  });

  it("puts no quote marks around reported words", async () => {
    const text = await markdownOf(aSummary());
    expect(text).toContain("> The official said that talks");
    expect(text).toContain("reported, not the exact words");
  });

  it("defines each note that is used once, and no other", async () => {
    const text = await markdownOf(aSummary());
    const used = new Set(text.match(/\[\^\d+\](?!:)/g));
    const defined = text.match(/^\[\^\d+\](?=:)/gm);
    expect(defined).toEqual([...used]);
    expect(text).toContain(
      "[^1]: Source 2: Renate Muster, “Testmann: five years without a doctor”",
    );
    expect(text).toContain(`(captured text 1, SHA-256 ${CAPTURE_HASH.slice(0, 12)})`);
    expect(text).not.toContain(CAPTURE_HASH.slice(0, 13));
  });

  it("prints the summary's numbers and its stamp", async () => {
    const summary = aSummary();
    const text = await markdownOf(summary);
    expect(text).toContain(`**${summary.header.held.line}**`);
    expect(text).toContain("- Statements: 5 (first: 2 March 2021)");
    expect(text).toContain(summary.header.stamp.line);
  });

  it("shows the latest statements only, when one page is asked for", async () => {
    const text = await markdownOf(aSummary({ options: { kind: "one-page" } }));
    expect(text).toContain("## Latest statements");
    const days = Array.from(text.matchAll(/^> — .*, ([^,[]+)\[\^\d\]/gm), ([, day]) => day);
    expect(days).toEqual(["1 February 2024", "4 May 2023", "December 2022"]);
    expect(text).toContain("More in the dossier: 5 statements, 3 contacts and 3 sources in full.");
  });

  it("names the promises that are still to be kept on one page, soonest due first, and no other", async () => {
    const records = someRecords();
    const MINISTER = { title: "Minister", organisation: "Ministry of Examples", country: null };
    const promise = (code: CommitmentState, text: string) => ({
      ...aCommitment(),
      promiser: { ...aCommitment().promiser, office: MINISTER },
      ...{ id: text, state: { code, label: code }, words: { text, language: "en" } },
      due: recordDate(exactDay("2024-09-30")),
    });
    records.commitments = [
      promise("kept", "We will visit her."),
      promise("open", "We will raise her case."),
      promise("acted_on", "We will write again."),
      promise("open", "We will never rest."),
    ];
    const text = await markdownOf(aSummary({ options: { kind: "one-page" } }, records));
    const said = text.slice(
      text.indexOf("## Promises to be kept"),
      text.indexOf("## Latest contacts"),
    );
    expect(said).toContain("We will raise her case.");
    expect(said).toContain("Minister, Ministry of Examples, due 30 September 2024");
    expect(said).toContain("We will write again.");
    expect(said).not.toContain("visit her");
    expect(said).not.toContain("never rest");
  });

  it("cuts a source’s name on one page where its digest cuts it", async () => {
    const records = someRecords();
    const title = `${"A long headline ".repeat(6)}with its end`;
    records.sources = records.sources.map((source) => ({ ...source, title }));
    const [onePage, dossier] = [
      await markdownOf(aSummary({ options: { kind: "one-page" } }, records)),
      await markdownOf(aSummary({}, records)),
    ];
    expect(onePage).toContain("A long headline A long");
    expect(onePage).not.toContain("with its end");
    expect(dossier).toContain("with its end");
  });

  it("says on one page when words are translated, and which range it covers", async () => {
    const records = someRecords();
    records.statements = records.statements.slice(0, 1);
    const options = { kind: "one-page", from: "2020-01-01", to: null } as const;
    const preparedBy = "Ana ".repeat(100);
    const text = await markdownOf(aSummary({ options, preparedBy }, records));
    expect(text).toMatch(
      /^VG-2026-7KQ4 · numbers as of 23 November 2026 · prepared by Ana .{1,60}…$/m,
    );
    expect(text).toContain("“We confirm that Ms Testmann is in custody");
    expect(text).toContain("> translated · Press briefing");
    expect(text).toContain("Statements and contacts from 1 January 2020 only.");
    expect(text).toContain("More in the dossier: 1 statement, 3 contacts");
  });

  it("links web addresses only", async () => {
    const records = someRecords();
    records.sources = [
      aSource({ url: "javascript:alert(1)", archiveUrl: "https://ok.example/<x>" }),
    ];
    const text = await markdownOf(aSummary({}, records));
    expect(text).not.toContain("<javascript");
    expect(text).not.toContain("<https://ok.example/<x>>");
  });

  it.each([
    "# x",
    "- x",
    "1. x",
    "> x",
    "[a](b)",
    "<script>",
    "`x`",
    "*x*",
    "| x",
    "~~x~~",
    "x\n===",
    "    code",
    "&lt;",
  ])("prints %j as it is typed", (text) => {
    const escaped = escapeMarkdown(text);
    expect(escaped).not.toBe(text);
    expect(escaped.replace(/\\(?=[!-/:-@[-`{-~])/g, "").trim()).toBe(text.trim());
  });

  it("never fails, and keeps every text inside its own quotation", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const records = someRecords();
        records.statements = [aStatement({ text: { text, language: null } })];
        const printed = await markdownOf(aSummary({ summary: null, file: anEmptyFile() }, records));
        const section = printed.slice(
          printed.indexOf("## Statements"),
          printed.indexOf("## Commitments"),
        );
        const outside = section
          .split("\n")
          .filter((line) => line !== "" && !line.startsWith("> ") && !line.startsWith("[^"));
        expect(outside).toEqual(["## Statements"]);
      }),
      { numRuns: 100 },
    );
  });
});
