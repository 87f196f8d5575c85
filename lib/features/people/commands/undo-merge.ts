import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { mergeRecordSchema } from "@/lib/features/people/commands/merge-record";
import {
  caseIdsOfPeople,
  factColumns,
  factsOf,
  lockPeople,
  personSnapshot,
} from "@/lib/features/people/commands/merge-snapshot";
import { moveLinksBack } from "@/lib/features/people/commands/move-links";
import { restoreSharedLinks } from "@/lib/features/people/commands/shared-links";
import { factsAfterUndo } from "@/lib/features/people/rules";
import { undoMergeSchema } from "@/lib/features/people/schema";
import { requireSeenPerson } from "@/lib/features/people/scope";

async function requireMerge(tx: Db, actor: Actor, id: string) {
  const found = await tx.personMerge.findUnique({ where: { id } });
  if (!found) throw new NotFoundError("This merge does not exist, or is not visible to you.");
  await lockPeople(tx, [found.keptId, found.mergedId]);
  await requireSeenPerson(tx, actor, found.keptId);
  // Read again: another undo may have ended while this one waited for the lock.
  return tx.personMerge.findUniqueOrThrow({ where: { id } });
}

/** Merges come undone in the order opposite to that in which they were made. */
async function requireLatest(
  tx: Db,
  merge: { id: string; keptId: string; undoneAt: Date | null },
): Promise<void> {
  if (merge.undoneAt) throw new ConflictError("This merge has been undone already.");
  const kept = await tx.person.findUniqueOrThrow({ where: { id: merge.keptId } });
  if (kept.mergedIntoId) {
    throw new ConflictError(
      "The person kept was merged into somebody else afterwards. Undo that later merge first.",
    );
  }
  const latest = await tx.personMerge.findFirst({
    where: { keptId: merge.keptId, undoneAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (latest?.id === merge.id) return;
  throw new ConflictError(
    "Somebody else was merged into this person afterwards. Undo that merge first.",
  );
}

/** What was said or done since in an office that would now be another person's cannot be divided. */
async function requireOwnOffices(tx: Db, ids: string[]): Promise<void> {
  const rows = await tx.$queryRaw<{ astray: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Position" p JOIN "Statement" s ON s."speakerPositionId" = p.id
        WHERE s."speakerId" = ANY(${ids}::uuid[]) AND p."personId" <> s."speakerId"
      UNION ALL SELECT FROM "Position" p JOIN "Statement" s ON s."relayedPositionId" = p.id
        WHERE s."relayedPersonId" = ANY(${ids}::uuid[]) AND p."personId" <> s."relayedPersonId"
      UNION ALL SELECT FROM "Position" p JOIN "ContactParticipant" c ON c."positionId" = p.id
        WHERE c."personId" = ANY(${ids}::uuid[]) AND p."personId" <> c."personId"
    ) AS astray`;
  if (!rows[0]?.astray) return;
  throw new ConflictError(
    "Since the merge, a statement or contact of one of the two was recorded in an office of the other. Edit it and choose another office, then undo the merge.",
  );
}

/**
 * Takes a merge apart: every row it moved goes back, and so do the names and facts it brought,
 * except what was changed by hand since.
 * @returns the person who is on their own again; `complete` is false when something had changed
 * since and stays with the person kept
 * @throws ConflictError when a later merge or a later record stands in the way, saying what to do
 */
export const undoMerge = defineCommand({
  name: "person.merge-undone",
  permission: "person:merge",
  input: undoMergeSchema,
  async run({ tx, actor, input: { id } }) {
    const merge = await requireMerge(tx, actor, id);
    await requireLatest(tx, merge);
    const { keptId, mergedId } = merge;
    const ids = [keptId, mergedId];
    const { moved, facts, ...shared } = mergeRecordSchema.parse(merge.moved);
    const before = {
      kept: await personSnapshot(tx, keptId),
      merged: await personSnapshot(tx, mergedId),
    };
    const complete = await moveLinksBack(tx, moved, keptId, mergedId);
    await restoreSharedLinks(tx, shared, mergedId);
    await requireOwnOffices(tx, ids);
    const version = { increment: 1 };
    const back = factsAfterUndo(factsOf(before.kept), facts.before, facts.after);
    await tx.person.update({ where: { id: keptId }, data: { ...factColumns(back), version } });
    await tx.person.update({ where: { id: mergedId }, data: { mergedIntoId: null, version } });
    await tx.personMerge.update({ where: { id }, data: { undoneAt: now() } });
    const entry = { subjectType: "person", caseIds: await caseIdsOfPeople(tx, ids) };
    return {
      result: { id: mergedId, keptId, complete },
      audit: [
        {
          ...entry,
          subjectId: keptId,
          before: before.kept,
          after: await personSnapshot(tx, keptId),
        },
        {
          ...entry,
          subjectId: mergedId,
          before: before.merged,
          after: await personSnapshot(tx, mergedId),
        },
      ],
    };
  },
});
