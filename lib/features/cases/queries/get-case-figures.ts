import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { CaseFigures } from "@/lib/features/cases/types";

type Counted = {
  statements: number;
  contacts: number;
  statementId: string | null;
  contactId: string | null;
};

/** Counted and found by the links of the case, which say all of this themselves. One query. */
async function count(db: Db, caseId: string): Promise<Counted> {
  const [row] = await db.$queryRaw<[Counted]>`
    SELECT
      (SELECT count(*)::int FROM "StatementCase" l
        WHERE l."caseId" = ${caseId}::uuid AND NOT l."trashed") AS "statements",
      (SELECT count(*)::int FROM "ContactCase" l
        WHERE l."caseId" = ${caseId}::uuid AND NOT l."trashed") AS "contacts",
      (SELECT l."statementId" FROM "StatementCase" l
        WHERE l."caseId" = ${caseId}::uuid AND NOT l."trashed" AND NOT l."byHeld" AND l."earliest" IS NOT NULL
        ORDER BY l."newestFirst", l."statementId" LIMIT 1) AS "statementId",
      (SELECT l."contactId" FROM "ContactCase" l
        WHERE l."caseId" = ${caseId}::uuid AND NOT l."trashed" AND l."wasMade" AND l."earliest" IS NOT NULL
        ORDER BY l."newestFirst", l."contactId" LIMIT 1) AS "contactId"`;
  return row;
}

/**
 * How much is recorded about a case, and when somebody other than the person held last spoke or was
 * last in contact. @throws NotFoundError when hidden or absent
 */
export const getCaseFigures = defineQuery({
  name: "case.get-figures",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<CaseFigures> {
    await requireSeenCase(db, actor, caseId);
    const { statementId, contactId, ...counts } = await count(db, caseId);
    const [statement, contact] = await Promise.all([
      statementId ? db.statement.findUnique({ where: { id: statementId } }) : null,
      contactId ? db.contact.findUnique({ where: { id: contactId } }) : null,
    ]);
    return {
      ...counts,
      lastStatement: statement && readDate("saidOn", statement),
      lastContact: contact && readDate("happenedOn", contact),
    };
  },
});
