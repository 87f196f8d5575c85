import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";

const ALONG = ["person.added", "organisation.added", "source.added"];

type Along = { subject: string; id: string };

/**
 * Tells, row by row, which records were added along with a row, by the audit trail: from the first
 * entry of a transaction on, nobody else writes to it.
 */
export async function watchAlong(tx: Db, actor: Actor) {
  const heads = await tx.$queryRaw<{ seq: bigint }[]>`SELECT "seq" FROM "AuditHead"`;
  let last = heads[0]?.seq ?? 0n;
  return async (recordId: string): Promise<Along[]> => {
    const events = await tx.auditEvent.findMany({
      where: { seq: { gt: last }, actorId: actor.id },
      select: { seq: true, action: true, subjectType: true, subjectId: true },
      orderBy: { seq: "asc" },
    });
    last = events.at(-1)?.seq ?? last;
    return events
      .filter(({ action, subjectId }) => ALONG.includes(action) && subjectId !== recordId)
      .map(({ subjectType, subjectId }) => ({ subject: subjectType, id: subjectId }));
  };
}
