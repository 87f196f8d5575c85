import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { attachmentAudit } from "@/lib/features/attachments/commands/attached-record";
import { isPhotographOf } from "@/lib/features/attachments/rules";
import { attachmentIdSchema, type RecordKind } from "@/lib/features/attachments/schema";
import { recordOfStored, requireVisibleAttachment } from "@/lib/features/attachments/scope";

function marking(kind: RecordKind, verb: "trashed" | "restored") {
  return defineCommand({
    name: `${kind}.${verb}-${isPhotographOf(kind) ? "photograph" : "file"}`,
    permission: `${kind}:edit`,
    input: attachmentIdSchema,
    owner: async (tx, actor, { id }) =>
      recordOfStored(await requireVisibleAttachment(tx, actor, kind, id)).createdById,
    async run({ tx, actor, input: { id } }) {
      const stored = await requireVisibleAttachment(tx, actor, kind, id);
      const deletedAt = verb === "trashed" ? now() : null;
      if (Boolean(stored.deletedAt) === Boolean(deletedAt)) return { result: { id }, audit: [] };
      const { count } = await tx.attachment.updateMany({
        where: { id, deletedAt: stored.deletedAt },
        data: { deletedAt, version: { increment: 1 } },
      });
      // Somebody did it in the same moment, and it is recorded with them.
      if (count === 0) return { result: { id }, audit: [] };
      const marks = { before: null, after: null };
      return {
        result: { id },
        audit: await attachmentAudit(tx, recordOfStored(stored), stored, marks),
      };
    },
  });
}

/** Moves a file of a source to the trash. Its bytes stay, so that it can be restored. */
export const trashSourceFile = marking("source", "trashed");
export const trashCasePhotograph = marking("case", "trashed");
export const trashPersonPhotograph = marking("person", "trashed");

/** Brings a file of a source back from the trash. */
export const restoreSourceFile = marking("source", "restored");
export const restoreCasePhotograph = marking("case", "restored");
export const restorePersonPhotograph = marking("person", "restored");
