import { citationsOf, citedCapture } from "@/lib/features/exports/queries/citations";
import type { Reading, SourceNumbers } from "@/lib/features/exports/queries/reading";
import type { Citation } from "@/lib/features/exports/types";

/** The sources of a fact, as an export reads them. */
export const citedFact = {
  fact: {
    select: {
      citations: {
        orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }],
        include: citedCapture,
      },
    },
  },
};

/** A case has some dozens of facts of a kind at most; all of them are read at once. */
export const ofCase = ({ caseId }: Reading) => ({ caseId, fact: { deletedAt: null } });

/** Oldest first, undated last. */
export const OLDEST = [{ oldestFirst: "asc" as const }, { id: "asc" as const }];

type CitedRow = { id: string; fact: { citations: Parameters<typeof citationsOf>[0] } };

/** The id of a fact and its citations. */
export function onFile(
  { id, fact }: CitedRow,
  numbers: SourceNumbers,
): { id: string; citations: Citation[] } {
  return { id, citations: citationsOf(fact.citations, numbers) };
}
