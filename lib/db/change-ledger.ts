import type { Db } from "@/lib/db/client";

/** Where the audit chain stands: the number of its last event, and the digest that ends it. */
type Head = { seq: bigint; hash: string };

type Found = Head & {
  /** Whether the chain of last time is the beginning of this one: another was put in its place if not. */
  same: boolean;
  action: string | null;
  subjectType: string | null;
  caseIds: string[] | null;
};

/** Beyond this it is cheaper to forget everything than to look through what has happened. */
const MOST_EVENTS = 1_000;

/** Kinds of record whose events name every case that the record concerned before or after. */
const OF_CASES = new Set(["case", "fact", "statement", "contact", "commitment", "task"]);
/** Nothing hangs on a new one of these before something else is said to: in an event of its own. */
const HARMLESS = new Set(["person.added", "organisation.added", "source.added"]);
/** Nothing that is recorded about a case depends on these. */
const APART = new Set(["user", "calendar-feed"]);

let head: Head = { seq: 0n, hash: "" };
let allChangedAt = 0n;
let changedAt = new Map<string, bigint>();

function note({ seq, action, subjectType, caseIds }: Found): void {
  if (action === null || subjectType === null) return;
  if (HARMLESS.has(action) || APART.has(subjectType)) return;
  const named = OF_CASES.has(subjectType) && !action.endsWith(".erased") ? (caseIds ?? []) : [];
  if (named.length === 0 && seq > allChangedAt) allChangedAt = seq;
  for (const caseId of named) changedAt.set(caseId, seq);
}

function forget(seq: bigint): void {
  allChangedAt = seq;
  changedAt = new Map();
}

/**
 * How far the audit chain has come, after taking note of what each event since last time has changed.
 * Every change has its audit row in its own transaction, and the chain’s head is held until that
 * commits: whoever reads the head sees all that its events tell of. One query.
 * @param db what sees only what is committed: never a transaction
 */
export async function followChanges(db: Db): Promise<bigint> {
  const from = head;
  const rows = await db.$queryRaw<(Found & { head: bigint })[]>`
    SELECT h."seq" AS "head", encode(h."hash", 'hex') AS "hash", e."seq", e."action", e."subjectType", e."caseIds",
      CASE WHEN h."seq" = ${from.seq} THEN encode(h."hash", 'hex') = ${from.hash}
        ELSE EXISTS (SELECT FROM "AuditEvent" k WHERE k."seq" = ${from.seq} AND encode(k."hash", 'hex') = ${from.hash})
        END AS "same"
    FROM "AuditHead" h LEFT JOIN LATERAL (
      SELECT * FROM "AuditEvent" a WHERE a."seq" > ${from.seq} ORDER BY a."seq" LIMIT ${MOST_EVENTS + 1}) e ON true`;
  const [first] = rows;
  if (!first) throw new Error("The audit chain has no head");
  const now = { seq: first.head, hash: first.hash };
  // Another reader may have come further meanwhile; what they noted holds.
  if (from !== head && head.seq >= now.seq) return now.seq;
  if (!first.same || rows.length > MOST_EVENTS) forget(now.seq);
  else rows.forEach(note);
  head = now;
  return now.seq;
}

/** Whether nothing recorded about a case has changed after an event; to be asked after `followChanges`. */
export const isUnchanged = (caseId: string, since: bigint): boolean =>
  allChangedAt <= since && (changedAt.get(caseId) ?? 0n) <= since;
