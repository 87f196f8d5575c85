import { boundsOf } from "@/lib/dates/bounds";
import { addDays } from "@/lib/dates/days";
import { daysHeld, type DayCount } from "@/lib/dates/duration";
import type { DateBounds, PartialDate } from "@/lib/dates/partial-date";
import type { CommitmentState, Promiser, Wording } from "@/lib/db/generated/enums";
import { newestOf } from "@/lib/features/cases/rules";
import type { Lateness, PromiserView } from "@/lib/features/commitments/types";
import type { SpeakerView } from "@/lib/features/statements/types";

/**
 * The states in which a promise can still be held to. The other four end it: kept and broken by what
 * was done, superseded and withdrawn because nobody is bound by it any more. What ended is not overdue.
 */
export const PENDING_STATES: readonly CommitmentState[] = ["open", "acted_on"];

export const isPending = (state: CommitmentState): boolean => PENDING_STATES.includes(state);

type DatedState = { id: string; createdAt: Date; state: CommitmentState; since: PartialDate };

/** The turn that counts: the newest dated; of one day, and undated ones, the one entered last. */
export function standingStatus<T extends DatedState>(statuses: readonly T[]): T | null {
  return newestOf(statuses, ({ since }) => since);
}

type Turn = { state: CommitmentState; since: PartialDate };

/**
 * Whether a turn would end a promise and yet not count: it has no day, and another turn has one. To
 * say that it is recorded would mislead.
 */
export function wouldNotCount({ state, since }: Turn, others: readonly PartialDate[]): boolean {
  const isUndated = ({ edtf }: PartialDate) => boundsOf(edtf).earliest === null;
  return !isPending(state) && isUndated(since) && others.some((other) => !isUndated(other));
}

type Promise = { state: CommitmentState; due: PartialDate };

/**
 * Whether a promise should have been kept by `today` (YYYY-MM-DD), whichever day it was due: it is
 * pending, and the last day its due date can mean has passed. Without such a day it never is.
 */
export function isOverdue({ state, due }: Promise, today: string): boolean {
  const { latest } = boundsOf(due.edtf);
  return isPending(state) && latest !== null && latest < today;
}

/** Whether it may be overdue: the first day it can have been due has passed, and the last has not. */
export function mayBeOverdue({ state, due }: Promise, today: string): boolean {
  const { earliest, latest } = boundsOf(due.edtf);
  if (!isPending(state) || earliest === null || latest === null) return false;
  return earliest < today && today <= latest;
}

/** How late a promise is on `today` (YYYY-MM-DD); null when it is not. */
export function latenessOf(promise: Promise, today: string): Lateness | null {
  if (isOverdue(promise, today)) return "overdue";
  return mayBeOverdue(promise, today) ? "maybe" : null;
}

const SOON_DAYS = 30;

/** The last day (YYYY-MM-DD) on which what falls due counts as due soon, seen from today. */
export function lastSoonDay(today: string): string {
  return addDays(today, SOON_DAYS);
}

const latestOf = (days: readonly string[]) => days.toSorted().at(-1) ?? null;

/**
 * When the last of the cases that a promise concerns ended, by the ends of each; null while one of
 * them is open, and when it concerns none.
 */
export function lastEndOf(ends: readonly (PartialDate | null)[]): DateBounds | null {
  const bounds = ends.flatMap((end) => (end ? boundsOf(end.edtf) : []));
  if (bounds.length === 0 || bounds.length < ends.length) return null;
  const latest = bounds.flatMap((end) => end.latest ?? []);
  return {
    earliest: latestOf(bounds.flatMap((end) => end.earliest ?? [])),
    latest: latest.length < bounds.length ? null : latestOf(latest),
  };
}

/**
 * How many days a promise has stood on `today` (YYYY-MM-DD), or stood until it or its last case
 * ended, within what the dates allow. Null when the day it was made is unknown. A promise made after
 * `casesEnd` goes on.
 */
export function ageOf(
  saidOn: PartialDate,
  standing: { state: CommitmentState; since: PartialDate } | null,
  today: string,
  casesEnd: DateBounds | null = null,
): DayCount | null {
  const said = boundsOf(saidOn.edtf);
  const ended = standing && !isPending(standing.state) ? boundsOf(standing.since.edtf) : null;
  const made = said.earliest ?? "";
  const outlived = casesEnd?.latest && casesEnd.latest < made ? null : casesEnd;
  return daysHeld(said, ended ?? outlived, today);
}

/** Whether something certainly came before the promise was made, whatever days the two dates mean. */
export function isBeforePromise(date: PartialDate, saidOn: PartialDate): boolean {
  const { latest } = boundsOf(date.edtf);
  const { earliest } = boundsOf(saidOn.edtf);
  return latest !== null && earliest !== null && latest < earliest;
}

/**
 * Whose promise it is. A promise passed on for somebody whom the statement no longer names is the
 * speaker's: somebody must answer for it.
 */
export function promiserOf(speaker: SpeakerView, promiser: Promiser): PromiserView {
  const { person, position, organisation, unnamedRole, relayed } = speaker;
  const spoke = { person, organisation, unnamedRole };
  if (promiser === "speaker" || !relayed) return { ...spoke, position, relayedBy: null };
  return { ...relayed, organisation: null, unnamedRole: null, relayedBy: spoke };
}

/** How the words of a promise stand to its statement: they share its wording only where it has them. */
export function wordingOf(words: string, statement: { text: string; wording: Wording }): Wording {
  return statement.text.includes(words) ? statement.wording : "reported";
}

/** A statement of more characters says more than one promise. */
const LONGEST_PROMISE = 300;

/** What the form of a promise begins with: the statement's words where they can be one promise, else nothing. */
export function wordsToBeginWith(statement: string): string {
  return statement.length <= LONGEST_PROMISE ? statement : "";
}
