import type { PartialDate } from "@/lib/dates/partial-date";
import type { LegalStepKind, LegalStepState } from "@/lib/db/generated/enums";
import type { HorizonKind } from "@/lib/features/horizon/schema";

/** Something that lies ahead, or that should have come by now, as read from the database. */
export type HorizonEntry = {
  kind: HorizonKind;
  /** Of the case, for what is reckoned from it; else of the fact or task. */
  id: string;
  /** First and last day (YYYY-MM-DD) on which it can fall: one day, or a band; without a last one where that is open. */
  earliest: string;
  latest: string | null;
  /** The date as it is on record; null where it is reckoned, and for tasks. */
  stated: PartialDate | null;
  /** Reckoned from a date that is itself known only about. */
  rough: boolean;
  /** Years of an anniversary or age, days of a count; null for the others. */
  count: number | null;
  /** The words of a deadline or task; null for the others. */
  title: string | null;
  step: LegalStepKind | null;
  /** Where the step stands, as far as anything was recorded. */
  state: LegalStepState | null;
  /** Whose task it is, when somebody's. */
  ownerName: string | null;
  case: { id: string; reference: string; personName: string } | null;
};

/** One page of entries, by their first possible day. */
export type HorizonPage = {
  rows: HorizonEntry[];
  /** Places to give as `before` and `after` for the pages around this one. */
  before: string | null;
  after: string | null;
};

/** Entries of one month, or those that are overdue. */
export type HorizonGroup = { key: string; label: string; rows: HorizonEntry[] };

/** A calendar feed of one's own. */
export type FeedView = { id: string; mine: boolean; createdAt: Date; lastReadAt: Date | null };

/** How one is reminded outside the application. */
export type Reminders = { dailyMail: boolean; mailConfigured: boolean; feeds: FeedView[] };

/** The first entries of what is overdue and of what lies ahead. */
export type HorizonExcerpt = {
  overdue: { rows: HorizonEntry[]; more: boolean };
  ahead: { rows: HorizonEntry[]; more: boolean };
};
