import type { Actor } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { windowOf } from "@/lib/features/consular/rules/day-windows";

const visitSelect = {
  ...{ id: true, made: true, countQualifier: true, count: true },
  ...{ happenedOnEdtf: true, happenedOnAsStated: true, happenedOnInferred: true },
} as const;

/** The consular visits of a case that the actor may see, newest first; of all contacts, only these. One query. */
export async function visitsOfCase(db: Db, actor: Actor, caseId: string) {
  const rows = await db.contact.findMany({
    where: {
      AND: [
        { medium: "consular_visit", deletedAt: null, cases: { some: { caseId } } },
        visibleContacts(actor),
      ],
    },
    select: visitSelect,
    orderBy: [{ newestFirst: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const { id, made, countQualifier, count } = row;
    const happenedOn = readDate("happenedOn", row);
    return {
      view: { id, made, countQualifier, count, happenedOn },
      window: windowOf(boundsOf(happenedOn.edtf)),
    };
  });
}
