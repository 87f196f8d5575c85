import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { listCases } from "@/lib/features/cases/queries";
import type { WatchedCase } from "@/lib/features/dashboard/types";
import { MENTIONS } from "@/lib/features/silence/queries/mentions-sql";

type LastDate = {
  caseId: string;
  dateEdtf: string | null;
  dateAsStated: string | null;
  dateInferred: boolean;
};

/** By the same rule as the clocks of silence. */
function lastStatements(db: Db, caseIds: string[]) {
  return db.$queryRaw<LastDate[]>`
    SELECT DISTINCT ON (c."id") c."id" AS "caseId", s."saidOnEdtf" AS "dateEdtf",
      s."saidOnAsStated" AS "dateAsStated", s."saidOnInferred" AS "dateInferred"
    FROM "Case" c CROSS JOIN LATERAL (${MENTIONS}) m JOIN "Statement" s ON s."id" = m."id"
    WHERE c."id" = ANY(${caseIds}::uuid[]) AND m."official" AND m."earliest" IS NOT NULL
    ORDER BY c."id", s."newestFirst", s."id"`;
}

function lastContacts(db: Db, caseIds: string[]) {
  return db.$queryRaw<LastDate[]>`
    SELECT DISTINCT ON (k."caseId") k."caseId", c."happenedOnEdtf" AS "dateEdtf",
      c."happenedOnAsStated" AS "dateAsStated", c."happenedOnInferred" AS "dateInferred"
    FROM "ContactCase" k JOIN "Contact" c ON c."id" = k."contactId"
    WHERE k."caseId" = ANY(${caseIds}::uuid[]) AND c."deletedAt" IS NULL
      AND c."happenedOnEarliest" IS NOT NULL AND c."made" = 'yes'
    ORDER BY k."caseId", c."newestFirst", c."id"`;
}

/**
 * Open cases, or closed ones, longest held first: the first page, with the last official statement
 * and the last contact of each. A fixed number of queries.
 */
export const listWatchedCases = defineQuery({
  name: "dashboard.list-cases",
  permission: "dashboard:read",
  input: z.object({ state: z.enum(["open", "closed"]) }),
  async run({ db, actor, input: { state } }) {
    const sort = state === "open" ? "oldest" : "newest";
    const { rows, total, capped } = await listCases.within(db, actor, { state, sort });
    const ids = rows.map(({ id }) => id);
    const [statements, contacts] = await Promise.all([
      lastStatements(db, ids),
      lastContacts(db, ids),
    ]);
    const dates = (found: LastDate[]) =>
      new Map(found.map((row) => [row.caseId, readDate("date", row)]));
    const [statementOf, contactOf] = [dates(statements), dates(contacts)];
    const watched = rows.map((row): WatchedCase => ({
      ...row,
      lastStatement: statementOf.get(row.id) ?? null,
      lastContact: contactOf.get(row.id) ?? null,
    }));
    return { rows: watched, total, capped };
  },
});
