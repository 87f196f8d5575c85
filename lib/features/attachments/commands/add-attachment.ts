import * as z from "zod";

import { writeBlob } from "@/lib/blobs/blob-store";
import { StagedFile } from "@/lib/blobs/staged-file";
import { defineCommand } from "@/lib/commands/define-command";
import {
  attachmentAudit,
  requireRecord,
  wordsOf,
} from "@/lib/features/attachments/commands/attached-record";
import { prepareFile } from "@/lib/features/attachments/commands/prepare-file";
import { UPLOAD_PROBLEMS } from "@/lib/features/attachments/labels";
import { UploadRefusedError } from "@/lib/features/attachments/refusal";
import { isPhotographOf, safeFileName } from "@/lib/features/attachments/rules";
import {
  addFileSchema,
  addPhotographSchema,
  type RecordKind,
} from "@/lib/features/attachments/schema";
import { RECORD_COLUMNS } from "@/lib/features/attachments/scope";

/** The file itself cannot come from a browser's fields: whoever staged it hands it over, and discards it. */
const staged = {
  file: z.instanceof(StagedFile, { error: UPLOAD_PROBLEMS["no-file"].words }),
  fileName: z.string(),
};

function adding(kind: RecordKind) {
  const photograph = isPhotographOf(kind);
  return defineCommand({
    name: `${kind}.added-${photograph ? "photograph" : "file"}`,
    permission: `${kind}:edit`,
    input: (photograph ? addPhotographSchema : addFileSchema).extend(staged),
    owner: async (tx, actor, { recordId }) =>
      (await requireRecord(tx, actor, kind, recordId)).createdById,
    prepare: ({ input }) => prepareFile(kind, input.file),
    async run({ tx, actor, input, prepared, submissionId }) {
      const { recordId, file, description, credit } = input;
      const record = await requireRecord(tx, actor, kind, recordId);
      if (record.deletedAt) throw new UploadRefusedError("trashed");
      const { mediaType, display } = prepared;
      await writeBlob(tx, file);
      if (display) await writeBlob(tx, display);
      const added = await tx.attachment.create({
        data: {
          role: photograph ? "photograph" : "evidence",
          [RECORD_COLUMNS[kind]]: recordId,
          fileName: safeFileName(input.fileName, mediaType),
          ...{ mediaType, description, credit, submissionId },
          sha256: file.sha256,
          displaySha256: display?.sha256 ?? null,
          createdById: actor.id,
        },
      });
      const after = {
        ...{ fileType: mediaType, fileSize: file.byteSize, sha256: file.sha256 },
        ...wordsOf(added),
      };
      return {
        result: { id: added.id },
        audit: await attachmentAudit(tx, record, added, { before: null, after }),
      };
    },
  });
}

/** Adds a file to a source. The bytes, the row and the audit entry are written together, or none is. */
export const addSourceFile = adding("source");

/** The same for a photograph of a case. */
export const addCasePhotograph = adding("case");

/** The same for a photograph of a person. */
export const addPersonPhotograph = adding("person");
