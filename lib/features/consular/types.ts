import type { DayCount } from "@/lib/dates/duration";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { ConsularEventKind, ContactMade, CountQualifier } from "@/lib/db/generated/enums";
import type { CitationView } from "@/lib/features/sources/types";

/** First and last day something can have happened on, as days since 1970; null where it is open. */
export type DayWindow = { from: number | null; to: number | null };

/** The time somebody is held: when it began, as far as known, and up to which day it is counted. */
export type Stay = {
  /** Null when no day of the beginning is known. */
  start: DayWindow | null;
  /** The end of the detention, or today (`from` equals `to`). */
  end: { from: number | null; to: number };
  ongoing: boolean;
};

/** A visit or several alike; `times` is null when a source gives their number only roughly. */
export type VisitWindow = DayWindow & { times: number | null };

/** A step of consular access, as its page shows it. */
export type ConsularEventView = {
  id: string;
  kind: ConsularEventKind;
  happenedOn: PartialDate;
  note: string | null;
  citations: CitationView[];
};

/** A consular visit, made, refused or not made: a contact. */
export type VisitView = {
  id: string;
  made: ContactMade;
  countQualifier: CountQualifier;
  count: number;
  happenedOn: PartialDate;
};

/** How often access was refused, as far as it can be counted. */
export type RefusalCount = {
  count: number;
  /** `at_least`: a source counts more than it says; `about`: a source gives a round number. */
  qualifier: "exactly" | "at_least" | "about";
  /** Of these, refusals recorded as steps; the rest are refused visits. */
  steps: number;
};

/** Whether a visit is due; `maybe` when the dates leave it open. */
export type Overdue = "yes" | "maybe" | "no";

/** A stretch that the dates prove to be without a visit; days as YYYY-MM-DD. */
export type VisitGap = { from: string; to: string; days: number; exact: boolean; open: boolean };

export type AccessFigures = {
  /** Arrest to the first notification, and to the first visit; null when it cannot be counted. */
  toNotification: DayCount | null;
  toFirstVisit: DayCount | null;
  /** Longest time without a visit, with the time before the first and after the last. */
  longestGap: DayCount | null;
  /** Days since the last visit, or since the arrest when none has a date; up to the end. */
  sinceLast: { days: DayCount | null; since: "visit" | "arrest" };
  overdue: Overdue | null;
  refusals: RefusalCount;
  /** Stretches surely longer than the expected interval, in their order. */
  longGaps: VisitGap[];
};

/** Records that no figure in days counts. */
export type LeftOut = {
  undatedNotifications: number;
  undatedVisits: number;
  /** Dated before the arrest, after the end of the detention or after today. */
  outside: number;
};

/** The rows of the picture. */
export type AccessLane = "notified" | "requested" | "granted" | "refused" | "visit";

/** A mark or band in the picture, in parts of its length from 0 to 1, and how many records it stands for. */
export type AccessMark = { from: number; to: number; count: number };

/** The picture: the time held, what happened in it, and the gaps. */
export type AccessStrip = {
  /** First and last day shown, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Where the arrest can lie; null when no day of it is known. */
  arrest: AccessMark | null;
  lanes: { lane: AccessLane; marks: AccessMark[] }[];
  /** The long gaps, each with its length in words. */
  gaps: { from: number; to: number; days: string }[];
  years: { year: number; at: number }[];
};

/** What the page of consular access shows. */
export type ConsularAccess = {
  figures: AccessFigures;
  leftOut: LeftOut;
  strip: AccessStrip | null;
  detainedOn: PartialDate;
  events: ConsularEventView[];
  /** Steps that were removed and can be brought back. */
  removed: ConsularEventView[];
  /** The newest visits, made or not; the figures count every one. */
  visits: VisitView[];
  visitRecords: number;
  /** Days between expected visits; `own` when the case has a number of its own. */
  interval: { days: number; own: boolean };
  /** The day up to which a detention that goes on is counted; null when it has ended. */
  asOf: string | null;
};
