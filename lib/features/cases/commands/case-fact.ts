import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
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

type Snapshot = Record<string, unknown>;

/** Columns that tell a reader nothing: the case itself is the subject of the entry. */
const SILENT = new Set(["id", "caseId", "oldestFirst", "newestFirst"]);

function telling(row: Snapshot | null): Snapshot | null {
  return row && Object.fromEntries(Object.entries(row).filter(([column]) => !SILENT.has(column)));
}

/** The audit entry of a fact written for a case or taken away; it stands in the case's history. */
export function caseFactAudit(
  caseId: string,
  before: Snapshot | null,
  after: Snapshot | null,
): AuditEntry {
  return {
    subjectType: "case",
    subjectId: caseId,
    caseIds: [caseId],
    before: telling(before),
    after: telling(after),
  };
}

/** The sources of a claim as input for another claim made in the same form. */
export async function citedFor(tx: Db, claim: Claim) {
  const citations = await tx.citation.findMany({ where: claim, orderBy: citationOrder });
  return citations.map(({ sourceId, about, note }) => ({ source: { id: sourceId }, about, note }));
}
