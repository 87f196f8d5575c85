import type { Db } from "@/lib/db/client";
import type { Citation, Prisma } from "@/lib/db/generated/client";
import type { Claim } from "@/lib/features/sources/write-citations";

const placeOf = ({ sourceId, captureId, exactWords, start, end, note }: Citation) =>
  JSON.stringify([sourceId, captureId, exactWords, start, end, note]);

/**
 * Cites for one claim what is cited for another: the same words at the same places, as sources
 * `about` the date. What is cited there already is left alone.
 */
export async function copyDateCitations(
  tx: Db,
  from: Prisma.CitationWhereInput,
  to: Claim,
): Promise<void> {
  // A case cites sources for much else: only what it cites for its date is cited already.
  const cited = await tx.citation.findMany({
    where: "caseId" in to ? { ...to, about: "date" } : to,
  });
  const known = new Set(cited.map(placeOf));
  const missing = (await tx.citation.findMany({ where: from, orderBy: { id: "asc" } })).filter(
    (citation) => !known.has(placeOf(citation)),
  );
  await tx.citation.createMany({
    data: missing.map(
      ({
        sourceId,
        captureId,
        exactWords,
        prefix,
        suffix,
        start,
        end,
        note,
      }): Prisma.CitationCreateManyInput => ({
        ...{ sourceId, captureId, exactWords, prefix, suffix, start, end, note },
        ...to,
        about: "date",
      }),
    ),
  });
}
