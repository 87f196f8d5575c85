import { changesBetween } from "@/lib/audit/changes";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** What one command did to one record. Snapshots hold field values; null means "did not exist". */
export type AuditEntry = {
  subjectType: string;
  subjectId: string;
  /** Cases the record was linked to before or after, so that a case's history can be read. */
  caseIds: readonly string[];
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** What a larger command says of the audit rows of the ones it is made of: field → value. */
export type AuditMark = Readonly<Record<string, string>>;

/**
 * Appends audit rows in the caller's transaction. The database numbers, dates and chains them.
 */
export async function recordAudit(
  tx: Db,
  actor: Actor,
  action: string,
  entries: readonly AuditEntry[],
  mark: AuditMark = {},
): Promise<void> {
  for (const { subjectType, subjectId, caseIds, before, after } of entries) {
    await tx.auditEvent.createMany({
      data: {
        actorId: actor.id,
        actorName: actor.name,
        action,
        subjectType,
        subjectId,
        caseIds: [...new Set(caseIds)],
        changes: {
          ...changesBetween(before, after),
          ...changesBetween(null, mark),
        } as Prisma.InputJsonObject,
      },
    });
  }
}
