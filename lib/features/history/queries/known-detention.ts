import type { Db } from "@/lib/db/client";
import { heldFor, newestOf, standingClosure, statusNow } from "@/lib/features/cases/rules";
import type { ClosureView, Held, StatusView } from "@/lib/features/cases/types";
import { eventsOf } from "@/lib/features/history/queries/replay-events";
import { dateIn } from "@/lib/features/history/rules/known-record";
import { replay, type Replayed } from "@/lib/features/history/rules/replay";

type Row = { id: string; state: Record<string, unknown> };

const noteOf = ({ state }: Row) => (typeof state.note === "string" ? state.note : null);

const toStatus = (row: Row): StatusView & { id: string } => ({
  id: row.id,
  status: row.state.status as StatusView["status"],
  alleged: row.state.alleged === true,
  since: dateIn(row.state, "since"),
  note: noteOf(row),
});

const toClosure = (row: Row): ClosureView & { reopenedAt: Date | null } => ({
  outcome: row.state.outcome as ClosureView["outcome"],
  endedOn: dateIn(row.state, "endedOn"),
  note: noteOf(row),
  reopenedAt: row.state.reopenedAt ? new Date(String(row.state.reopenedAt)) : null,
});

/**
 * The status and the days held as they followed from what was known by then: counted to `day`
 * (YYYY-MM-DD), or to the end of the detention where one was known. Two queries.
 */
export async function knownDetention(
  db: Db,
  { caseId, until, day, own }: { caseId: string; until: Date; day: string; own: Replayed | null },
): Promise<{ held: Held | null; status: StatusView | null }> {
  if (!own || own.removedThen) return { held: null, status: null };
  const facts = await db.caseFact.findMany({
    where: { caseId, kind: { in: ["status", "closure"] } },
    select: { id: true, kind: true },
  });
  const events = await eventsOf(
    db,
    facts.map(({ id }) => id),
  );
  const known = facts.flatMap(({ id, kind }) => {
    const replayed = replay(events.get(id) ?? [], { until, caseId });
    return replayed && !replayed.removedThen ? [{ id, kind, state: replayed.state }] : [];
  });
  const ofKind = (wanted: string) => known.filter(({ kind }) => kind === wanted);
  const closure = standingClosure(ofKind("closure").map(toClosure));
  const newest = newestOf(ofKind("status").map(toStatus), ({ since }) => since);
  const status = statusNow(closure, newest);
  const detainedOn = dateIn(own.state, "detainedOn");
  return { held: heldFor({ detainedOn, closure, status }, day), status };
}
