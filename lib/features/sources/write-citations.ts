import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Citation } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { citedPlace, NO_PLACE } from "@/lib/features/sources/cited-place";
import { addSource } from "@/lib/features/sources/commands";
import { lockSources, whyKeepCited } from "@/lib/features/sources/keep-cited";
import type { CitationInput, NewSource } from "@/lib/features/sources/schema";
import { visibleSources } from "@/lib/features/sources/scope";
import type { Pick as Picked } from "@/lib/validation/pick";

/** The one column of a citation that names its claim. */
export type Claim =
  | { caseId: string }
  | { caseFactId: string }
  | { personId: string }
  | { positionId: string }
  | { statementId: string }
  | { contactId: string }
  | { commitmentId: string }
  | { commitmentStatusChangeId: string };

/**
 * Makes the citations of a claim those of the form. A new source given in place is added, as its
 * own audited command, and cited.
 * @throws InvalidInputError naming the row whose source cannot be found, or whose words do not stand
 * at the place it names; or on `citations`, when a source with a text or files would lose its last
 */
export async function writeCitations(
  tx: Db,
  actor: Actor,
  claim: Claim,
  citations: readonly CitationInput[],
  newSource: NewSource,
): Promise<void> {
  const wanted: Wanted[] = [];
  for (const { source, row, about, note, ...words } of citations) {
    const sourceId = await resolveSource(tx, actor, source, claim, `citations.${row}.source`);
    const place = await placeOf(tx, sourceId, words, `citations.${row}.exactWords`);
    wanted.push({ sourceId, about, note, ...place });
  }
  if (newSource) {
    const { exactWords, ...source } = newSource;
    const { id } = await addSource.within(tx, actor, source);
    wanted.push({ sourceId: id, about: "record", note: null, exactWords, ...NO_PLACE });
  }
  await replaceCitations(tx, actor, claim, wanted);
}

type Words = Pick<CitationInput, "exactWords" | "captureId" | "start" | "end" | "wordsOnly">;

/** Words that say where they stand are taken from there; others are kept as typed, without a place. */
function placeOf(tx: Db, sourceId: string, words: Words, field: string) {
  const { exactWords, captureId, start, end, wordsOnly } = words;
  const isPlaced = captureId !== null && start !== null && end !== null && !wordsOnly;
  if (!isPlaced) return { exactWords, ...NO_PLACE };
  return citedPlace(tx, { sourceId, captureId, start, end, exactWords }, field);
}

type Wanted = Pick<Citation, "sourceId" | "about" | "note"> & Awaited<ReturnType<typeof placeOf>>;
type Compared = Omit<Wanted, "prefix" | "suffix">;

const identity = ({ sourceId, about, exactWords, captureId, start, end, note }: Compared) =>
  JSON.stringify([sourceId, about, exactWords, captureId, start, end, note]);

/** Leaves citations alone that are wanted as they are, so that history shows only what changed. */
async function replaceCitations(
  tx: Db,
  actor: Actor,
  claim: Claim,
  wanted: readonly Wanted[],
): Promise<void> {
  const missing = new Map(wanted.map((citation) => [identity(citation), citation]));
  const surplus: Citation[] = [];
  for (const citation of await tx.citation.findMany({ where: claim })) {
    if (!missing.delete(identity(citation))) surplus.push(citation);
  }
  const losing = surplus.map(({ sourceId }) => sourceId);
  await lockSources(tx, losing);
  await tx.citation.deleteMany({ where: { id: { in: surplus.map(({ id }) => id) } } });
  await tx.citation.createMany({
    data: [...missing.values()].map((citation) => ({ ...citation, ...claim })),
  });
  const why = await whyKeepCited(tx, actor, losing);
  if (why) throw new InvalidInputError({ citations: [why] });
}

/** A source in the trash cannot be cited anew, but a claim that cites it keeps its citation. */
async function resolveSource(
  tx: Db,
  actor: Actor,
  pick: Picked,
  claim: Claim,
  path: string,
): Promise<string> {
  const matches = await tx.source.findMany({
    where: {
      AND: [
        visibleSources(actor),
        { OR: [{ deletedAt: null }, { citations: { some: claim } }] },
        pick.id ? { id: pick.id } : { title: { equals: pick.label ?? "", mode: "insensitive" } },
      ],
    },
    select: { id: true },
    take: 2,
  });
  if (matches.length === 1 && matches[0]) return matches[0].id;
  const words =
    matches.length > 1
      ? "Several sources have this title. Choose one from the list."
      : `No source called “${pick.label ?? ""}” is on file. Choose one from the list, or add a new one.`;
  throw new InvalidInputError({ [path]: [words] });
}
