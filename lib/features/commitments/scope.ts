import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleStatements } from "@/lib/features/statements/scope";

const HIDDEN = "This commitment does not exist, or is not visible to you.";

/** Commitments of statements that the actor may see. */
export function visibleCommitments(actor: Actor): Prisma.CommitmentWhereInput {
  return { statement: visibleStatements(actor) };
}

/** Those that lists show: visible, and neither they nor their statement in the trash. */
export function listedCommitments(actor: Actor): Prisma.CommitmentWhereInput {
  const statement = { AND: [{ deletedAt: null }, visibleStatements(actor)] };
  return { deletedAt: null, statement };
}

/**
 * A commitment that the actor may see, trashed or not, with its statement and that statement's cases.
 * @throws NotFoundError when absent or hidden
 */
export async function requireVisibleCommitment(tx: Db, actor: Actor, commitmentId: string) {
  const commitment = await tx.commitment.findFirst({
    where: { AND: [{ id: commitmentId }, visibleCommitments(actor)] },
    include: { statement: { include: { cases: true } } },
  });
  if (!commitment) throw new NotFoundError(HIDDEN);
  return commitment;
}

/**
 * The same, and neither it nor its statement is in the trash.
 * @throws NotFoundError when absent, hidden or trashed
 */
export async function requireLiveCommitment(tx: Db, actor: Actor, commitmentId: string) {
  const commitment = await requireVisibleCommitment(tx, actor, commitmentId);
  if (commitment.deletedAt || commitment.statement.deletedAt)
    throw new NotFoundError(
      "This commitment or its statement is in the trash. Restore it before you record anything of it.",
    );
  return commitment;
}
