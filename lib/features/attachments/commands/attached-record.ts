import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { getAttachedRecord } from "@/lib/features/attachments/queries/attachments";
import type { RecordKind } from "@/lib/features/attachments/schema";
import type { AttachedRecord } from "@/lib/features/attachments/types";
import { caseIdsOfPerson } from "@/lib/features/people/person-cases";
import { caseIdsOfSource } from "@/lib/features/sources/source-cases";

type Stored = {
  id: string;
  fileName: string;
  description: string | null;
  credit: string | null;
};

const CASE_IDS: Record<RecordKind, (tx: Db, id: string) => Promise<string[]>> = {
  source: caseIdsOfSource,
  case: (_tx, id) => Promise.resolve([id]),
  person: caseIdsOfPerson,
};

/**
 * The record to add a file to. A person is held against being merged meanwhile: the file would stay
 * behind with whom nobody sees any more.
 * @throws NotFoundError when hidden or absent
 */
export async function requireRecord(
  tx: Db,
  actor: Actor,
  kind: RecordKind,
  id: string,
): Promise<AttachedRecord> {
  if (kind === "person") {
    await tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${id}::uuid FOR SHARE`;
  }
  return getAttachedRecord.within(tx, actor, { kind, id });
}

type Snapshot = Record<string, unknown> | null;

/** The words of a file that can change, under names that the record's own fields do not have. */
export const wordsOf = ({ description, credit }: Stored): Record<string, unknown> => ({
  whatItShows: description,
  credit,
});

/**
 * The audit entry of what was done to a file: it stands in the history of its record, and names the
 * file. The file's id travels along unseen.
 */
export async function attachmentAudit(
  tx: Db,
  { kind, id }: { kind: RecordKind; id: string },
  stored: Stored,
  { before, after }: { before: Snapshot; after: Snapshot },
): Promise<AuditEntry> {
  return {
    subjectType: kind,
    subjectId: id,
    caseIds: await CASE_IDS[kind](tx, id),
    before,
    after: { file: stored.fileName, attachmentId: stored.id, ...after },
  };
}
