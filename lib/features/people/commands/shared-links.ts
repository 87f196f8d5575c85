import type { Db } from "@/lib/db/client";
import type { MergeRecord } from "@/lib/features/people/commands/merge-record";

type Removal = Pick<MergeRecord, "removed" | "notes">;

/**
 * Removes the links of a person about to be merged that the kept one has already: the same part in
 * the same case, or in the same contact without an office of its own. Notes are kept.
 */
export async function removeSharedLinks(
  tx: Db,
  mergedId: string,
  keptId: string,
): Promise<Removal> {
  const { involvements, notes } = await removeSharedInvolvements(tx, mergedId, keptId);
  return {
    removed: { involvements, participants: await removeSharedParts(tx, mergedId, keptId) },
    notes,
  };
}

async function removeSharedInvolvements(tx: Db, mergedId: string, keptId: string) {
  const select = { id: true, caseId: true, role: true, note: true } as const;
  const theirs = await tx.caseInvolvement.findMany({ where: { personId: mergedId }, select });
  const own = await tx.caseInvolvement.findMany({ where: { personId: keptId }, select });
  const twinOf = (row: (typeof theirs)[number]) =>
    own.find(({ caseId, role }) => caseId === row.caseId && role === row.role);
  const involvements = theirs.filter((row) => twinOf(row));
  const notes: MergeRecord["notes"] = [];
  for (const row of involvements) {
    const twin = twinOf(row);
    if (!twin || !row.note || row.note === twin.note) continue;
    const after = [twin.note, row.note].filter(Boolean).join("\n");
    await tx.caseInvolvement.update({ where: { id: twin.id }, data: { note: after } });
    notes.push({ id: twin.id, before: twin.note, after });
  }
  await tx.caseInvolvement.deleteMany({ where: { id: { in: involvements.map(({ id }) => id) } } });
  return { involvements, notes };
}

function removeSharedParts(tx: Db, mergedId: string, keptId: string) {
  return tx.$queryRaw<MergeRecord["removed"]["participants"]>`
    DELETE FROM "ContactParticipant" AS theirs
    WHERE theirs."personId" = ${mergedId}::uuid AND theirs."positionId" IS NULL
      AND EXISTS (SELECT FROM "ContactParticipant" AS own
        WHERE own."personId" = ${keptId}::uuid
          AND own."contactId" = theirs."contactId" AND own."part" = theirs."part")
    RETURNING theirs.id, theirs."contactId", theirs.part, theirs.place`;
}

/** Puts removed links back with the person they were of, and the notes they had left. */
export async function restoreSharedLinks(
  tx: Db,
  { removed, notes }: Removal,
  mergedId: string,
): Promise<void> {
  const contacts = await tx.contact.findMany({
    where: { id: { in: removed.participants.map(({ contactId }) => contactId) } },
    select: { id: true },
  });
  const remaining = new Set(contacts.map(({ id }) => id));
  const personId = mergedId;
  await tx.contactParticipant.createMany({
    data: removed.participants
      .filter(({ contactId }) => remaining.has(contactId))
      .map((row) => ({ ...row, personId })),
  });
  await tx.caseInvolvement.createMany({
    data: removed.involvements.map((row) => ({ ...row, personId })),
    skipDuplicates: true,
  });
  for (const { id, before, after } of notes) {
    await tx.caseInvolvement.updateMany({ where: { id, note: after }, data: { note: before } });
  }
}
