import { captureText } from "@/lib/features/sources/commands/capture-text";
import { moveCitations } from "@/lib/features/sources/commands/move-citations";
import type { Sources } from "@/prisma/seed/article-sources";
import type { Sow } from "@/prisma/seed/run-once";

type Quotations = Map<string, string[]>;
type Row = { source?: { id?: string }; exactWords?: string | null };

const GAP = "\n\n[…]\n\n";

const NOTE =
  "Only the words that people are quoted with, in the order in which they were recorded; […] marks what is left out. The rest of the text belongs to its publisher and is not kept.";

/**
 * The same `sow`, which besides collects the exact words that the records sown through it quote, by
 * the id of their source.
 */
export function collectQuotations(sow: Sow): { sow: Sow; quotations: Quotations } {
  const quotations: Quotations = new Map();
  const collecting: Sow = (key, command, input) => {
    const rows = Array.isArray(input.citations) ? (input.citations as Row[]) : [];
    for (const { source, exactWords } of rows) {
      if (!source?.id || !exactWords) continue;
      quotations.set(source.id, [...(quotations.get(source.id) ?? []), exactWords]);
    }
    return sow(key, command, input);
  };
  return { sow: collecting, quotations };
}

/** Captures the quoted words of each source as excerpts, and ties the citations to their places. */
export async function sowCaptures(
  sow: Sow,
  sources: Sources,
  quotations: Quotations,
): Promise<void> {
  for (const [key, { id: sourceId }] of Object.entries(sources)) {
    const words = quotations.get(sourceId);
    if (!words) continue;
    const text = words.join(GAP);
    const capture = { sourceId, text, extent: "excerpts", note: NOTE };
    const { id: captureId } = await sow(`capture ${key}`, captureText, capture);
    await sow(`places of citations ${key}`, moveCitations, { sourceId, captureId });
  }
}
