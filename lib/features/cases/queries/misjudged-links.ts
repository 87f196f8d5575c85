import { database } from "@/lib/db/client";

/** A link of a record to a case that repeats something else than what is on record. */
export type MisjudgedLink = { kind: "statement" | "contact"; id: string; caseId: string };

/** Every link of a statement or contact to a case that does not say what follows from the records. */
export function misjudgedLinks(): Promise<MisjudgedLink[]> {
  return database().$queryRaw<MisjudgedLink[]>`
    SELECT 'statement' AS "kind", l."statementId" AS "id", l."caseId" FROM "StatementCase" l
      JOIN statement_case_facts f ON f."statementId" = l."statementId" AND f."caseId" = l."caseId"
    WHERE NOT to_jsonb(l) @> to_jsonb(f)
    UNION ALL SELECT 'contact', l."contactId", l."caseId" FROM "ContactCase" l
      JOIN contact_case_facts f ON f."contactId" = l."contactId" AND f."caseId" = l."caseId"
    WHERE NOT to_jsonb(l) @> to_jsonb(f)`;
}
