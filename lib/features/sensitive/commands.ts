import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import type { SensitiveKind } from "@/lib/db/generated/enums";
import { ConflictError } from "@/lib/errors";
import { destroySchema, keepSchema, revealSchema } from "@/lib/features/sensitive/schema";
import { caseOfNotes, ownerOfNotes } from "@/lib/features/sensitive/scope";
import { keyOf, openNote, orUnreadable, sealNote } from "@/lib/features/sensitive/seal-note";

const CHANGED =
  "Somebody else changed these words meanwhile, so nothing of yours was saved. What you typed is still here: copy it, open this page again to see what stands now, and put yours in.";

type Note = { id: string; caseId: string };

const auditOf = ({ id, caseId }: Note) => ({
  subjectType: "sensitive",
  subjectId: id,
  caseIds: [caseId],
});

/** A note, held until the transaction ends; null when there never was one. */
async function lockNote(tx: Db, caseId: string, kind: SensitiveKind) {
  await tx.$queryRaw`SELECT FROM "SensitiveNote"
    WHERE "caseId" = ${caseId}::uuid AND "kind"::text = ${kind} FOR UPDATE`;
  return tx.sensitiveNote.findUnique({ where: { caseId_kind: { caseId, kind } } });
}

/**
 * Gives the words of a sensitive note, this once, and puts on record that it did. Where there are none
 * nothing is shown, and nothing is on record.
 * @throws NotFoundError when the case is hidden; ConflictError when the words do not open
 */
export const revealSensitive = defineCommand({
  name: "sensitive.revealed",
  permission: "sensitive:reveal",
  input: revealSchema,
  owner: ownerOfNotes,
  repeats: true,
  async run({ tx, actor, input: { caseId, kind, shownFor } }) {
    await caseOfNotes(tx, actor, caseId);
    const note = await tx.sensitiveNote.findUnique({ where: { caseId_kind: { caseId, kind } } });
    if (!note?.text) return { result: { words: "", version: note?.version ?? 0 }, audit: [] };
    const words = orUnreadable(() => openNote(note));
    return {
      result: { words, version: note.version },
      audit: { ...auditOf(note), before: null, after: { kind, shownFor } },
    };
  },
});

/**
 * Keeps words under seal in place of those before; none take them out. The audit trail gets both as they
 * are sealed. Submissions are not remembered: what is kept of those would be a fast hash of the words.
 * @throws ConflictError when somebody else changed them first, or what stands does not open
 */
export const keepSensitive = defineCommand({
  name: "sensitive.changed",
  permission: "sensitive:edit",
  input: keepSchema,
  owner: ownerOfNotes,
  repeats: true,
  async run({ tx, actor, input: { caseId, kind, version, text: words } }) {
    await caseOfNotes(tx, actor, caseId);
    const blank = { caseId, kind, version: 0, changedById: actor.id };
    if (words) await tx.sensitiveNote.createMany({ data: [blank], skipDuplicates: true });
    const note = await lockNote(tx, caseId, kind);
    if (!note) return { result: { caseId }, audit: [] };
    if (note.version !== version) throw new ConflictError(CHANGED);
    if (orUnreadable(() => openNote(note)) === words) return { result: { caseId }, audit: [] };
    const dataKey = keyOf(note);
    const text = words ? orUnreadable(() => sealNote(note.id, dataKey, words)) : null;
    const changed = { changedAt: now(), changedById: actor.id, version: version + 1 };
    await tx.sensitiveNote.update({ where: { id: note.id }, data: { dataKey, text, ...changed } });
    return {
      result: { caseId },
      audit: { ...auditOf(note), before: { text: note.text }, after: { kind, text } },
    };
  },
});

/**
 * Destroys the key of a note: neither what stands nor what the audit trail keeps of it, earlier words
 * included, opens again. The trail stays whole, and tells that it was done.
 * @throws NotFoundError when the case is hidden; ConflictError when there is nothing to destroy
 */
export const destroySensitive = defineCommand({
  name: "sensitive.destroyed",
  permission: "trash:erase",
  input: destroySchema,
  repeats: true,
  async run({ tx, actor, input: { caseId, kind } }) {
    await caseOfNotes(tx, actor, caseId);
    const note = await lockNote(tx, caseId, kind);
    if (!note?.dataKey) throw new ConflictError("Nothing is kept here that could be destroyed.");
    const gone = { dataKey: null, text: null, changedAt: now(), changedById: actor.id };
    const data = { ...gone, version: { increment: 1 } };
    await tx.sensitiveNote.update({ where: { id: note.id }, data });
    return {
      result: { caseId },
      audit: { ...auditOf(note), before: null, after: { kind, destroyed: true } },
    };
  },
});
