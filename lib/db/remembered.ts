import { followChanges, isUnchanged, type Moment } from "@/lib/db/change-ledger";
import { database, type Db } from "@/lib/db/client";

/** Figures of this many are kept; beyond that those longest not asked for go. */
const MOST_KEPT = 500;

type Kept = { at: Moment; value: unknown };

const kept = new Map<string, Kept>();

function keep(key: string, found: Kept): void {
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/**
 * What was worked out about a case, as long as the audit chain tells of no change to it: a figure of
 * ten thousand statements is then read as fast as one of ten. Worked out anew after any change, and
 * always in a transaction, which may see what others do not yet.
 *
 * The value must follow from what is recorded about the case and from `what` alone: the day and
 * everything else that was asked with belong into it, and who asks must make no difference. It is
 * shared, so nobody may change it.
 */
export async function remembered<T>(
  db: Db,
  caseId: string,
  what: readonly unknown[],
  workOut: () => Promise<T>,
): Promise<T> {
  if (db !== database()) return workOut();
  const key = JSON.stringify([caseId, ...what]);
  const at = await followChanges(db);
  const found = kept.get(key);
  if (found && isUnchanged(caseId, found.at)) {
    keep(key, found);
    return found.value as T;
  }
  const value = await workOut();
  keep(key, { at, value });
  return value;
}

type OfCases = { asked: string; found: Map<string, Kept> };

const ofCases = new Map<string, OfCases>();

function ofCasesAsked(what: string, asked: string): OfCases {
  const known = ofCases.get(what);
  if (known?.asked === asked) return known;
  const none = { asked, found: new Map<string, Kept>() };
  ofCases.set(what, none);
  return none;
}

/**
 * The same for a small value of each of many cases: only those that have changed are worked out.
 * @param what names the value, and `asked` the one thing besides the case that it follows from: its day
 * @returns the values of the cases that have one
 */
export async function rememberedEach<T>(
  db: Db,
  { what, asked }: { what: string; asked: string },
  caseIds: readonly string[],
  workOut: (caseIds: string[]) => Promise<Map<string, T>>,
): Promise<Map<string, T>> {
  if (db !== database()) return workOut([...caseIds]);
  const at = await followChanges(db);
  const { found } = ofCasesAsked(what, asked);
  const stale = caseIds.filter((id) => {
    const known = found.get(id);
    return !known || !isUnchanged(id, known.at);
  });
  const fresh = stale.length > 0 ? await workOut(stale) : new Map<string, T>();
  for (const id of stale) found.set(id, { at, value: fresh.get(id) });
  return new Map(
    caseIds.flatMap((id): [string, T][] => {
      const value = fresh.get(id) ?? (found.get(id)?.value as T | undefined);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** Forgets everything, as a process that has just started; for measuring what the first to ask waits for. */
export function forgetRemembered(): void {
  kept.clear();
  ofCases.clear();
}
