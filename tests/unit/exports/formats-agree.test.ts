import { describe, expect, it } from "vitest";

import { renderDocx } from "@/lib/features/exports/render/docx";
import { renderMarkdown } from "@/lib/features/exports/render/markdown";
import { renderPdf } from "@/lib/features/exports/render/pdf";
import { RENDERERS } from "@/lib/features/exports/render/renderers";
import type { ExportFormat } from "@/lib/features/exports/types";
import { aSummary } from "@/tests/unit/exports/case-fixture";
import { rendered, unzipped } from "@/tests/unit/exports/read-output";
import { readPdf, squeezed } from "@/tests/unit/exports/read-pdf";

type Summary = ReturnType<typeof aSummary>;

const plainText: Record<ExportFormat, (summary: Summary) => Promise<string>> = {
  pdf: async (summary) => (await readPdf(await rendered(renderPdf, summary))).text,
  docx: async (summary) => {
    const files = await unzipped(await rendered(renderDocx, summary));
    const printed = ["word/document.xml", "word/footer1.xml"].map((name) => files.get(name) ?? "");
    return printed.join("").replace(/<[^>]+>/g, "");
  },
  markdown: async (summary) => (await rendered(renderMarkdown, summary)).toString("utf8"),
  json: async (summary) => (await rendered(RENDERERS.json.render, summary)).toString("utf8"),
  csv: async (summary) =>
    [...(await unzipped(await rendered(RENDERERS.csv.render, summary))).values()].join("\n"),
};

const FORMATS = Object.keys(RENDERERS) as ExportFormat[];

describe.each(FORMATS)("%s", (format) => {
  it("has the numbers and words that every other format has", async () => {
    const summary = aSummary({ closure: null, today: "2026-11-23" });
    const text = squeezed(await plainText[format](summary));
    for (const shared of [
      "2,887 days (since 28 December 2018)",
      "VG-2026-7KQ4",
      "Ilse Testmann",
      "Ильзе Тестманн",
      "Serving sentence",
      "Determined wrongful",
      "We have heard the family of Ms Testmann.",
      "The official said that talks about an exchange had been refused twice.",
      "That a doctor of her own choice may see her.",
      "Testmann: five years without a doctor",
      "Ana Staffer",
    ]) {
      expect(text).toContain(squeezed(shared));
    }
    expect(text).not.toContain(squeezed("Her sister prefers"));
  });
});
