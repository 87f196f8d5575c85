import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import type { Db } from "@/lib/db/client";
import type { ConflictError } from "@/lib/errors";
import { attachmentAudit, wordsOf } from "@/lib/features/attachments/commands/attached-record";
import { ATTACHMENT_FIELD_LABELS } from "@/lib/features/attachments/labels";
import { toAttachmentForm } from "@/lib/features/attachments/mappers";
import { isPhotographOf } from "@/lib/features/attachments/rules";
import {
  editFileSchema,
  editPhotographSchema,
  type RecordKind,
} from "@/lib/features/attachments/schema";
import {
  recordOfStored,
  requireVisibleAttachment,
  type StoredAttachment,
} from "@/lib/features/attachments/scope";

/** The refusal a second editor gets. Who came first stands in the history of the file's record. */
function conflictOver(tx: Db, stored: StoredAttachment): Promise<ConflictError> {
  return conflictWith(tx, stored, toAttachmentForm(stored), ATTACHMENT_FIELD_LABELS, {
    subjectId: recordOfStored(stored).id,
    changes: { path: ["attachmentId", "to"], equals: stored.id },
  });
}

function editing(kind: RecordKind) {
  const photograph = isPhotographOf(kind);
  return defineCommand({
    name: `${kind}.edited-${photograph ? "photograph" : "file"}`,
    permission: `${kind}:edit`,
    input: photograph ? editPhotographSchema : editFileSchema,
    owner: async (tx, actor, { id }) =>
      recordOfStored(await requireVisibleAttachment(tx, actor, kind, id)).createdById,
    async run({ tx, actor, input: { id, version, description, credit } }) {
      const before = await requireVisibleAttachment(tx, actor, kind, id);
      const { count } = await tx.attachment.updateMany({
        where: { id, version },
        data: { description, credit, version: { increment: 1 } },
      });
      const after = await requireVisibleAttachment(tx, actor, kind, id);
      if (count === 0) throw await conflictOver(tx, after);
      const words = { before: wordsOf(before), after: wordsOf(after) };
      return {
        result: { id },
        audit: await attachmentAudit(tx, recordOfStored(after), after, words),
      };
    },
  });
}

/** Changes what is said of a file of a source. @throws ConflictError when somebody else changed it first */
export const editSourceFile = editing("source");

/** The same for a photograph of a case. */
export const editCasePhotograph = editing("case");

/** The same for a photograph of a person. */
export const editPersonPhotograph = editing("person");
