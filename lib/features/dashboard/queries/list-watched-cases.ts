import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { listCases } from "@/lib/features/cases/queries";
import type { WatchedCase } from "@/lib/features/dashboard/types";
import { officialWords } from "@/lib/features/silence/queries/official-words";

type LastDate = {
  caseId: string;
  dateEdtf: string | null;
  dateAsStated: string | null;
  dateInferred: boolean;
};

function lastContacts(db: Db, caseIds: string[]) {
  return db.$queryRaw<LastDate[]>`
    SELECT k."caseId", c."happenedOnEdtf" AS "dateEdtf",
      c."happenedOnAsStated" AS "dateAsStated", c."happenedOnInferred" AS "dateInferred"
    FROM unnest(${caseIds}::uuid[]) AS k("caseId") CROSS JOIN LATERAL (
        SELECT l."contactId" FROM "ContactCase" l
        WHERE l."caseId" = k."caseId" AND NOT l."trashed" AND l."wasMade" AND l."earliest" IS NOT NULL
        ORDER BY l."newestFirst", l."contactId" LIMIT 1) l
      JOIN "Contact" c ON c."id" = l."contactId"`;
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
    const [words, contacts] = await Promise.all([
      officialWords(db, ids, today()),
      lastContacts(db, ids),
    ]);
    const contactOf = new Map(contacts.map((row) => [row.caseId, readDate("date", row)]));
    const lastWord = (caseId: string) => {
      const word = words.get(caseId);
      return word && (word.dateEdtf ?? word.dateAsStated) !== null ? readDate("date", word) : null;
    };
    const watched = rows.map((row): WatchedCase => ({
      ...row,
      lastStatement: lastWord(row.id),
      lastContact: contactOf.get(row.id) ?? null,
    }));
    return { rows: watched, total, capped };
  },
});
