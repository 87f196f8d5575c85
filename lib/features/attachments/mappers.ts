import type { MediaType } from "@/lib/features/attachments/schema";
import { recordOfStored, type StoredAttachment } from "@/lib/features/attachments/scope";
import type { AttachmentView } from "@/lib/features/attachments/types";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored file as pages show it. */
export function toAttachment(row: StoredAttachment): AttachmentView {
  const { kind, id, label, createdById, deletedAt } = recordOfStored(row);
  const { version, fileName, sha256, description, credit, createdAt } = row;
  return {
    ...{ id: row.id, version, fileName, sha256, description, credit, createdAt },
    record: { kind, id, label, createdById, deletedAt },
    // Only what the types' own list names is ever written.
    mediaType: row.mediaType as MediaType,
    byteSize: row.blob.byteSize,
    shown: row.displaySha256 !== null,
    addedBy: row.createdBy.name,
    deletedAt: row.deletedAt,
  };
}

/** What can be changed of a file, as the values of its form. */
export function toAttachmentForm(row: StoredAttachment): FormValues {
  return {
    id: row.id,
    version: String(row.version),
    description: row.description ?? "",
    credit: row.credit ?? "",
  };
}
