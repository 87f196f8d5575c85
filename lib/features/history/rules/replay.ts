import { fateBy, fateChanges } from "@/lib/features/history/rules/known-fate";
import type { StoredChanges } from "@/lib/features/history/types";

/** What one audit row says, as far as a record can be rebuilt from it. */
export type ReplayEvent = {
  seq: bigint;
  at: Date;
  actorName: string;
  action: string;
  subjectId: string;
  subjectType: string;
  changes: StoredChanges;
};

/** Rows of a record’s history that tell of something that hangs on it, under names of its own. */
const OF_A_PART = /\.(exported|(added|removed)-involvement|.*-(photograph|file)|.*-status)$/;

/** Fields that steer the trail and are none of the record. */
const STEERING = new Set(["restoresEntry", "restoresEntryAt", "updatedAt"]);

/** Whether a row tells of the record itself. A case’s facts have the verbs of parts, and are records. */
export const isOfRecord = ({ action, subjectType }: ReplayEvent): boolean =>
  subjectType === "fact" || !OF_A_PART.test(action);

/** Changes that followed each other as one: each field from what it first was to what it last became. */
export function mergeChanges(all: readonly StoredChanges[]): StoredChanges {
  const merged: StoredChanges = {};
  for (const [field, { from, to }] of all.flatMap((changes) => Object.entries(changes))) {
    merged[field] = { from: (merged[field] ?? { from }).from, to };
  }
  return merged;
}

const isChanged = ({ from, to }: StoredChanges[string]) =>
  JSON.stringify(from) !== JSON.stringify(to);

const fieldsWhere = (changes: StoredChanges, keep: (field: string) => boolean): StoredChanges =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => keep(field)));

const merge = (events: readonly ReplayEvent[]): StoredChanges =>
  fieldsWhere(mergeChanges(events.map(({ changes }) => changes)), (field) => !STEERING.has(field));

export type Replayed = {
  /** Field → what it held then; fields that held nothing are left out. */
  state: Record<string, unknown>;
  /** From what stood then to what stands now. */
  since: StoredChanges;
  removedThen: boolean;
  removedNow: boolean;
  events: ReplayEvent[];
};

const isTrashed = (fields: Record<string, unknown>) => Boolean(fields.deletedAt);

/** Whether a list of links, as rows or as ids, names a case. */
const names = (links: unknown, caseId: string) => JSON.stringify(links ?? []).includes(caseId);

/**
 * Whether a record was taken off the case. Only a row that names the case tells of it: whoever may not
 * see the case leaves its link as it is, and out of the rows.
 */
function isTakenOff(events: readonly ReplayEvent[], caseId: string): boolean {
  const telling = events.flatMap(({ changes }) => changes.cases ?? []);
  const last = telling.findLast(({ from, to }) => names(from, caseId) || names(to, caseId));
  return last !== undefined && !names(last.to, caseId);
}

const valuesOf = (changes: StoredChanges): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([field, { to }]) => (to === null ? [] : [[field, to]])),
  );

const END_OF_TIME = new Date(8.64e15);

/**
 * One record of a case rebuilt from its audit rows: as it stood before an instant, and what changed
 * after. A record that was removed holds nothing, carries the mark of the trash, or was taken off the
 * case.
 * @param rows all rows of the record, oldest first
 * @returns null when nothing was recorded by then
 */
export function replay(
  rows: readonly ReplayEvent[],
  { until, caseId }: { until: Date; caseId: string },
): Replayed | null {
  const own = rows.filter(isOfRecord);
  const events = own.filter(({ at }) => at < until);
  if (events.length === 0) return null;
  const state = valuesOf(merge(events));
  const later = merge(own.filter(({ at }) => at >= until));
  const isGone = (fields: Record<string, unknown>, told: readonly ReplayEvent[]) =>
    isTrashed(fields) || Object.keys(fields).length === 0 || isTakenOff(told, caseId);
  const fate = fateBy(rows, until);
  return {
    state: { ...state, ...fate },
    since: {
      ...fieldsWhere(later, (field) => isChanged(later[field] ?? { from: null, to: null })),
      ...fateChanges(fate, fateBy(rows, END_OF_TIME)),
    },
    removedThen: isGone(state, events),
    removedNow: isGone(valuesOf(merge(own)), own),
    events,
  };
}

/** The state as changes from nothing, which is how changes are put into words. */
export const asChanges = (state: Record<string, unknown>): StoredChanges =>
  Object.fromEntries(Object.entries(state).map(([field, to]) => [field, { from: null, to }]));
