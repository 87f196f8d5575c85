import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Citation, Prisma } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { whyKeepCited } from "@/lib/features/sources/keep-cited";
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

/**
 * Takes from the case what the chosen date cited before it was corrected and cites no more, so that
 * a source found wrong does not stand on under the case, nor come back with the next choice.
 * @throws InvalidInputError when a source with a text or files would lose its last citation
 */
export async function withdrawDateCitations(
  tx: Db,
  actor: Actor,
  { id, caseId }: { id: string; caseId: string },
  citedBefore: readonly Citation[],
): Promise<void> {
  const kept = new Set((await tx.citation.findMany({ where: { caseFactId: id } })).map(placeOf));
  const withdrawn = new Set(citedBefore.map(placeOf).filter((place) => !kept.has(place)));
  const ofCase = await tx.citation.findMany({ where: { caseId, about: "date" } });
  const surplus = ofCase.filter((citation) => withdrawn.has(placeOf(citation)));
  await tx.citation.deleteMany({ where: { id: { in: surplus.map((citation) => citation.id) } } });
  const losing = surplus.map(({ sourceId }) => sourceId);
  const why = await whyKeepCited(tx, actor, losing);
  if (why) throw new InvalidInputError({ citations: [why] });
}
