import { ownerPool } from "@/tests/support/database";

type AuditRow = {
  action: string;
  actorId: string;
  caseIds: string[];
  changes: Record<string, { from: unknown; to: unknown }>;
};

/** What the audit trail says was done to one record, oldest first. */
export async function auditOf(subjectId: string): Promise<AuditRow[]> {
  const { rows } = await ownerPool().query<AuditRow>(
    `SELECT action, "actorId", "caseIds"::text[], changes FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY seq`,
    [subjectId],
  );
  return rows;
}

/** What somebody did, by name, oldest first. */
export async function actionsOf(actorId: string): Promise<string[]> {
  const { rows } = await ownerPool().query<{ action: string }>(
    `SELECT action FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY seq`,
    [actorId],
  );
  return rows.map(({ action }) => action);
}
