import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import { personNameSelect } from "@/lib/features/people/mappers";
import { citationOrder } from "@/lib/features/sources/mappers";

const include = {
  statement: {
    include: {
      speaker: { select: personNameSelect },
      relayedPerson: { select: personNameSelect },
      speakerOrganisation: { select: { id: true, name: true } },
    },
  },
  citations: {
    orderBy: citationOrder,
    include: { source: { select: { title: true } } },
  },
} satisfies Prisma.CommitmentInclude;

export type CommitmentForEdit = Prisma.CommitmentGetPayload<{ include: typeof include }>;

/**
 * A commitment as stored, with its statement and its sources: what an edit form begins with and what
 * history compares.
 * @throws NotFoundError when absent or hidden
 */
export async function commitmentForEdit(
  db: Db,
  actor: Actor,
  id: string,
): Promise<CommitmentForEdit> {
  const commitment = await db.commitment.findFirst({
    where: { AND: [{ id }, visibleCommitments(actor)] },
    include,
  });
  if (!commitment)
    throw new NotFoundError("This commitment does not exist, or is not visible to you.");
  return commitment;
}

/** A commitment as its history keeps it: without its statement, which has a history of its own. */
export function commitmentSnapshot(commitment: CommitmentForEdit): Record<string, unknown> {
  const { statementId, promiser, words, promisedTo, note, citations } = commitment;
  const { dueEdtf, dueAsStated, dueInferred } = commitment;
  return {
    ...{ statementId, promiser, words, promisedTo },
    ...{ dueEdtf, dueAsStated, dueInferred },
    ...{ note, citations },
  };
}
