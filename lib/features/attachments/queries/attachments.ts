import { defineQuery } from "@/lib/commands/define-query";
import { toAttachment, toAttachmentForm } from "@/lib/features/attachments/mappers";
import { attachmentIdSchema, recordSchema } from "@/lib/features/attachments/schema";
import {
  attachmentInclude,
  findVisibleAttachment,
  RECORD_COLUMNS,
  visibleAttachments,
} from "@/lib/features/attachments/scope";
import type { AttachedRecord, AttachmentView, StoredFile } from "@/lib/features/attachments/types";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { requireVisiblePerson } from "@/lib/features/people/scope";
import { requireVisibleSource } from "@/lib/features/sources/scope";
import { DISPLAY_MEDIA_TYPE } from "@/lib/images/display-copy";

const newestFirst = [{ createdAt: "desc" }, { id: "desc" }] as const;

/** The record that files belong to or shall be added to. @throws NotFoundError when hidden or absent */
export const getAttachedRecord = defineQuery({
  name: "attachment.get-record",
  permission: "attachment:read",
  input: recordSchema,
  async run({ db, actor, input: { kind, id } }): Promise<AttachedRecord> {
    const facts = (
      record: { createdById: string; deletedAt: Date | null },
      label: string,
    ): AttachedRecord => {
      const { createdById, deletedAt } = record;
      return { kind, id, label, createdById, deletedAt };
    };
    if (kind === "source") {
      const source = await requireVisibleSource(db, actor, id);
      return facts(source, source.title);
    }
    if (kind === "case") {
      const caseRecord = await requireSeenCase(db, actor, id);
      return facts(caseRecord, caseRecord.reference);
    }
    const person = await requireVisiblePerson(db, actor, id);
    return facts(person, person.fullName);
  },
});

/** All files of a record, the newest first, those in the trash as well; none of a hidden one. */
export const listAttachments = defineQuery({
  name: "attachment.list",
  permission: "attachment:read",
  input: recordSchema,
  async run({ db, actor, input: { kind, id } }): Promise<AttachmentView[]> {
    const rows = await db.attachment.findMany({
      where: { AND: [{ [RECORD_COLUMNS[kind]]: id }, visibleAttachments(actor)] },
      include: attachmentInclude,
      orderBy: [...newestFirst],
    });
    return rows.map(toAttachment);
  },
});

/** One file; null when hidden or absent. */
export const getAttachment = defineQuery({
  name: "attachment.get",
  permission: "attachment:read",
  input: attachmentIdSchema,
  async run({ db, actor, input: { id } }): Promise<AttachmentView | null> {
    const row = await findVisibleAttachment(db, actor, { id });
    return row && toAttachment(row);
  },
});

/** What can be changed of a file, as values of its form; null when hidden or absent. */
export const getAttachmentForm = defineQuery({
  name: "attachment.get-form",
  permission: "attachment:read",
  input: attachmentIdSchema,
  async run({ db, actor, input: { id } }) {
    const row = await findVisibleAttachment(db, actor, { id });
    return row && { attachment: toAttachment(row), values: toAttachmentForm(row) };
  },
});

/** The file as it came, to be sent as a download; null when hidden or absent. */
export const getOriginalFile = defineQuery({
  name: "attachment.get-original",
  permission: "attachment:read",
  input: attachmentIdSchema,
  async run({ db, actor, input: { id } }): Promise<StoredFile | null> {
    const row = await findVisibleAttachment(db, actor, { id });
    if (!row) return null;
    const { fileName, mediaType, sha256, blob } = row;
    const contentType = mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType;
    return { fileName, contentType, byteSize: blob.byteSize, sha256 };
  },
});

/** The copy of an image that pages show; null when there is none, or the file is hidden or absent. */
export const getDisplayFile = defineQuery({
  name: "attachment.get-display",
  permission: "attachment:read",
  input: attachmentIdSchema,
  async run({ db, actor, input: { id } }): Promise<StoredFile | null> {
    const row = await db.attachment.findFirst({
      where: { AND: [{ id }, visibleAttachments(actor)] },
      select: { display: true },
    });
    if (!row?.display) return null;
    const { sha256, byteSize } = row.display;
    return { fileName: "image.webp", contentType: DISPLAY_MEDIA_TYPE, byteSize, sha256 };
  },
});
