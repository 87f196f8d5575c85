import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { requireFact } from "@/lib/features/cases/fact-for-edit";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { citationOrder } from "@/lib/features/sources/mappers";
import type { Claim } from "@/lib/features/sources/write-citations";

/** Who added the case that a fact belongs to. @throws NotFoundError when hidden, absent or trashed */
export async function ownerOfCase(
  tx: Db,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<string> {
  return (await requireVisibleCase(tx, actor, caseId)).createdById;
}

/** The same for a fact on record. @throws NotFoundError when hidden, absent or its case is trashed */
export async function ownerOfFact(tx: Db, actor: Actor, { id }: { id: string }): Promise<string> {
  return (await requireFact(tx, actor, id)).caseRecord.createdById;
}

type Snapshot = Record<string, unknown> | null;

/** The audit entry of one dated fact; it stands in the history of its case. */
export function factAudit(
  fact: { id: string; caseId: string },
  before: Snapshot,
  after: Snapshot,
): AuditEntry {
  return {
    subjectType: "fact",
    subjectId: fact.id,
    caseIds: [fact.caseId],
    before,
    after,
  };
}

/** The audit entry of something that hangs on the case itself, such as a person's part in it. */
export function casePartAudit(caseId: string, before: Snapshot, after: Snapshot): AuditEntry {
  return { subjectType: "case", subjectId: caseId, caseIds: [caseId], before, after };
}

/** The sources of a claim as input for another claim made in the same form. */
export async function citedFor(tx: Db, claim: Claim) {
  const citations = await tx.citation.findMany({ where: claim, orderBy: citationOrder });
  return citations.map(({ sourceId, about, note, exactWords, captureId, start, end }) => ({
    ...{ source: { id: sourceId }, about, note, exactWords },
    ...{ captureId, start, end },
  }));
}
