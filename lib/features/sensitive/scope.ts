import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";

/** Those whose case it is: its lead, its team, and whoever added it. */
function worksOn(
  actor: Actor,
  found: { leadId: string | null; createdById: string; members: unknown[] },
): boolean {
  return [found.leadId, found.createdById].includes(actor.id) || found.members.length > 0;
}

/**
 * A case that the actor may see and that is not in the trash, and whether it is one of theirs.
 * @throws NotFoundError when it is absent, hidden or trashed
 */
export async function caseOfNotes(db: Db, actor: Actor, caseId: string) {
  const found = await db.case.findFirst({
    where: { AND: [{ id: caseId, deletedAt: null }, visibleCases(actor)] },
    select: {
      ...{ leadId: true, createdById: true, visibility: true },
      members: { where: { userId: actor.id }, select: { userId: true } },
    },
  });
  if (!found) throw new NotFoundError("This case does not exist, or is not visible to you.");
  const isTheirs = worksOn(actor, found);
  // Through broken glass it is seen as well, and nothing of it unsealed.
  const isOfTheirView =
    found.visibility === "open" || found.leadId === actor.id || found.members.length > 0;
  return { isTheirs, isOfTheirView, createdById: found.createdById };
}

/** Whose notes they are, for grants that reach one’s own: the actor, where the case is one of theirs. */
export async function ownerOfNotes(db: Db, actor: Actor, { caseId }: { caseId: string }) {
  const { isTheirs, createdById } = await caseOfNotes(db, actor, caseId);
  return isTheirs ? actor.id : createdById;
}
