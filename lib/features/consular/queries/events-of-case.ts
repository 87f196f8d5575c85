import { boundsOf } from "@/lib/dates/bounds";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { windowOf } from "@/lib/features/consular/rules/day-windows";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";

const include = {
  fact: {
    select: {
      deletedAt: true,
      citations: { orderBy: citationOrder, include: citationInclude },
    },
  },
} as const;

/** The steps of consular access of a case, oldest first, the removed ones among them. A fixed number of queries. */
export async function eventsOfCase(db: Db, caseId: string) {
  const rows = await db.consularEvent.findMany({
    where: { caseId },
    orderBy: [{ oldestFirst: "asc" }, { id: "asc" }],
    include,
  });
  return rows.map((row) => {
    const { id, kind, note, fact } = row;
    const happenedOn = readDate("happenedOn", row);
    return {
      removed: fact.deletedAt !== null,
      view: { id, kind, note, happenedOn, citations: fact.citations.map(toCitation) },
      window: windowOf(boundsOf(happenedOn.edtf)),
    };
  });
}
