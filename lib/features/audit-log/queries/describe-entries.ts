import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { TrailEntry, TrailLevel } from "@/lib/features/audit-log/types";
import { factsMeant } from "@/lib/features/history/queries/facts-meant";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { historyPath, PARTS_OF_CASES } from "@/lib/features/history/rules";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { isNamedKind, linksIn } from "@/lib/features/history/rules/links";
import { GATES, type RecordKind } from "@/lib/features/history/scope";
import type { LinkedNames, StoredChanges, TrailSubject } from "@/lib/features/history/types";

/** An entry as it is stored, with how much of it the reader is told. */
export type StoredEntry = {
  seq: bigint;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  caseIds: string[];
  changes: unknown;
  hash: Uint8Array;
  previousHash: Uint8Array;
  level: TrailLevel;
};

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** A dated fact and a consent are told of in the history of their case. */
function pathOf({ subjectType, subjectId, caseIds }: StoredEntry): string | null {
  if (subjectType === "review") return `/imports/${subjectId}`;
  const isPart = PARTS_OF_CASES.includes(subjectType);
  const kind = isPart ? "case" : subjectType;
  const id = isPart ? caseIds[0] : subjectId;
  return id && Object.hasOwn(GATES, kind) ? historyPath(kind as RecordKind, id) : null;
}

/** The names of the records that entries are about, and of those that their changes speak of. */
function namesOf(db: Db, actor: Actor, told: readonly StoredEntry[]): Promise<LinkedNames> {
  const links = linksIn(told.map(({ changes }) => changes as StoredChanges));
  for (const { subjectType, subjectId } of told) {
    if (!isNamedKind(subjectType)) continue;
    links.set(subjectType, (links.get(subjectType) ?? new Set()).add(subjectId));
  }
  return linkedNames(db, actor, links);
}

type Known = { names: LinkedNames; facts: Awaited<ReturnType<typeof factsMeant>> };

function entryOf(stored: StoredEntry, { names, facts }: Known): TrailEntry {
  const { seq, at, level, actorName, action, subjectId } = stored;
  const chain = { hash: hex(stored.hash), previousHash: hex(stored.previousHash) };
  const entry = { seq: seq.toString(), at, level, ...chain };
  if (level === "restricted") return { ...entry, deed: null };
  const kind = stored.subjectType as TrailSubject;
  const gone = level === "erased";
  const changes = stored.changes as StoredChanges;
  const subject = {
    ...{ kind, id: subjectId, name: gone ? null : (names.get(subjectId) ?? null) },
    path: gone ? null : pathOf(stored),
  };
  const told = gone ? [] : describeChanges({ subject: kind, subjectId, names }, changes);
  const about = gone ? null : facts.get(subjectId) || null;
  return { ...entry, deed: { actorName, action, subject, about, changes: told } };
}

/** Stored entries as their reader may see them. A fixed number of queries, however many there are. */
export async function describeEntries(
  db: Db,
  actor: Actor,
  stored: readonly StoredEntry[],
): Promise<TrailEntry[]> {
  const told = stored.filter(({ level }) => level === "told");
  const factIds = told.flatMap(({ subjectType, subjectId }) =>
    subjectType === "fact" ? [subjectId] : [],
  );
  const [names, facts] = await Promise.all([namesOf(db, actor, told), factsMeant(db, factIds)]);
  return stored.map((entry) => entryOf(entry, { names, facts }));
}
