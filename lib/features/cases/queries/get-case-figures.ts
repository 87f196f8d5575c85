import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { remembered } from "@/lib/db/remembered";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { CaseFigures } from "@/lib/features/cases/types";

async function workOut(db: Db, caseId: string, personId: string): Promise<CaseFigures> {
  const linked = { deletedAt: null, cases: { some: { caseId } } };
  const [statements, contacts, statement, contact] = await Promise.all([
    db.statement.count({ where: linked }),
    db.contact.count({ where: linked }),
    db.statement.findFirst({
      where: {
        AND: [
          linked,
          { saidOnEarliest: { not: null } },
          { OR: [{ speakerId: null }, { speakerId: { not: personId } }] },
        ],
      },
      orderBy: [{ newestFirst: "asc" }, { id: "asc" }],
    }),
    db.contact.findFirst({
      where: { AND: [linked, { made: "yes", happenedOnEarliest: { not: null } }] },
      orderBy: [{ newestFirst: "asc" }, { id: "asc" }],
    }),
  ]);
  return {
    ...{ statements, contacts },
    lastStatement: statement && readDate("saidOn", statement),
    lastContact: contact && readDate("happenedOn", contact),
  };
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
    const { personId } = await requireSeenCase(db, actor, caseId);
    return remembered(db, caseId, ["figures", personId], () => workOut(db, caseId, personId));
  },
});
