import type { Db } from "@/lib/db/client";

/** Where the audit chain stands: the number of its last event, and the digest that ends it. */
type Head = { seq: bigint; hash: string };

/** How far the chain had come, and since when its numbers are counted without a break. */
export type Moment = { seq: bigint; epoch: number };

type Event = {
  seq: bigint;
  action: string;
  subjectType: string;
  /** The cases it names; of a person’s also those in which they have spoken. */
  caseIds: string[];
};

type Found = { head: bigint; hash: string; same: boolean } & (Event | { seq: null });

/** Beyond this it is cheaper to forget everything than to look through what has happened. */
const MOST_EVENTS = 1_000;

/** Kinds of record whose events name every case that something recorded about it depends on. */
const OF_CASES = new Set(["case", "fact", "statement", "contact", "commitment", "task"]);
/** The same, and where they name no case no case depends on them. */
const OFTEN_OF_NONE = new Set(["person", "source"]);
/** Nothing hangs on a new one before something else is said to: in an event of its own. */
const HARMLESS = new Set(["organisation.added"]);
/** Nothing that is recorded about a case depends on these. */
const APART = new Set(["user", "calendar-feed", "review", "sensitive", "consent", "glass"]);

let head: Head = { seq: 0n, hash: "" };
/** Another chain than the one that was followed, a restored backup’s, may have lower numbers. */
let epoch = 0;
let allChangedAt = 0n;
let changedAt = new Map<string, bigint>();

/** Forgetting too much costs time alone, so that whatever is not known to concern few concerns all. */
function note({ seq, action, subjectType, caseIds }: Event): void {
  if (HARMLESS.has(action) || APART.has(subjectType)) return;
  const named = OF_CASES.has(subjectType) ? caseIds.length > 0 : OFTEN_OF_NONE.has(subjectType);
  if (!named || action.endsWith(".erased")) allChangedAt = seq;
  for (const caseId of caseIds) changedAt.set(caseId, seq);
}

function forget(): void {
  epoch += 1;
  allChangedAt = 0n;
  changedAt = new Map();
}

/** The head of the chain, and the events since `from`; `same` tells whether `from` is still part of it. */
const readSince = (db: Db, from: Head) => db.$queryRaw<Found[]>`
  SELECT h."seq" AS "head", encode(h."hash", 'hex') AS "hash",
    CASE WHEN h."seq" < ${from.seq} THEN false WHEN h."seq" = ${from.seq} THEN encode(h."hash", 'hex') = ${from.hash}
      ELSE EXISTS (SELECT FROM "AuditEvent" k WHERE k."seq" = ${from.seq} AND encode(k."hash", 'hex') = ${from.hash})
      END AS "same",
    e."seq", e."action", e."subjectType", e."caseIds" || CASE WHEN e."subjectType" = 'person' THEN ARRAY(
      SELECT l."caseId" FROM "Statement" s JOIN "StatementCase" l ON l."statementId" = s."id"
      WHERE s."speakerId" = e."subjectId" OR s."relayedPersonId" = e."subjectId") ELSE '{}' END AS "caseIds"
  FROM "AuditHead" h LEFT JOIN LATERAL (
    SELECT * FROM "AuditEvent" a WHERE a."seq" > ${from.seq} ORDER BY a."seq" LIMIT ${MOST_EVENTS + 1}) e ON true`;

/**
 * How far the audit chain has come, after taking note of what each event since last time has changed.
 * Every change has its audit row in its own transaction, and the chain’s head is held until that
 * commits: whoever reads the head sees all that its events tell of. One query.
 * @param db what sees only what is committed: never a transaction
 */
export async function followChanges(db: Db): Promise<Moment> {
  const from = head;
  const rows = await readSince(db, from);
  const [first] = rows;
  if (!first) throw new Error("The audit chain has no head");
  // Another reader may have come further meanwhile; what they noted holds.
  if (from !== head && head.seq >= first.head) return { seq: first.head, epoch };
  if (!first.same || rows.length > MOST_EVENTS) forget();
  else for (const row of rows) if (row.seq !== null) note(row);
  head = { seq: first.head, hash: first.hash };
  return { seq: first.head, epoch };
}

/** Whether nothing recorded about a case has changed since then; to be asked after `followChanges`. */
export const isUnchanged = (caseId: string, since: Moment): boolean =>
  since.epoch === epoch && allChangedAt <= since.seq && (changedAt.get(caseId) ?? 0n) <= since.seq;
