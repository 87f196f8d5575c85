import type { DayCount } from "@/lib/dates/duration";
import type { DateBounds } from "@/lib/dates/partial-date";
import type { CaseStatus } from "@/lib/db/generated/enums";
import type { StatementRow } from "@/lib/features/statements/types";

/** Whose public words a clock waits for. */
export type SilenceVoice = "official" | "leader" | "holder";

/**
 * What the dates of some mentions prove about the last of them (YYYY-MM-DD): it was not before
 * `surely`, and not after `possibly`. Both are null when none has a date.
 */
export type LastMentionBounds = { surely: string | null; possibly: string | null };

/** How far a clock runs: to today, or to the end of a detention as far as its day is known. */
export type ClockEnd = { today: string; ended: DateBounds | null };

export type SilenceClock = {
  /** Days of silence; null when they cannot be counted. */
  days: DayCount | null;
  /** What they are counted from: the last mention, or the detention when there is none with a date. */
  since: "mention" | "detention";
  /** Undated mentions that may be later than what is counted from. */
  undated: number;
  /** The last dated mention on record. */
  last: { statement: StatementRow; named: boolean } | null;
};

/** How long there has been no public word about a case. */
export type CaseSilence = {
  clocks: Record<SilenceVoice, SilenceClock>;
  /** How the detention ended, whereupon the clocks stand still; null while it goes on. */
  ended: CaseStatus | null;
  /** After how many days of silence a task is raised; `own` when the case has a number of its own. */
  threshold: { days: number; own: boolean };
};

/** The rows of the picture: statements by who spoke, and contacts. */
export type StripLane = "leader" | "official" | "holder" | "other" | "contact";

export type StripRow = {
  lane: StripLane;
  /** For each part: records whose day, or the few days around it, is known. */
  counts: number[];
  /** For each part: records that may fall into it, on a day that is not known. */
  covers: number[];
  /** Records without any day, and those dated before or after the time that is shown. */
  undated: number;
  outside: number;
};

/** Time without an official word: from one mention (or the detention) to the next (or the end). */
export type SilentStretch = {
  from: string;
  to: string;
  /** What the dates prove; `exact` when both ends are known to the day. */
  days: number;
  exact: boolean;
  /** It still goes on. */
  open: boolean;
};

/** The life of a case in at most 200 parts. */
export type SilenceStrip = {
  from: string;
  to: string;
  /** `to` is today, since the detention goes on. */
  ongoing: boolean;
  /** The first day shown is the first record's: the day of the detention is not known. */
  fromFirstRecord: boolean;
  daysPerPart: number;
  parts: number;
  rows: StripRow[];
  silences: SilentStretch[];
};

/** What the database counts for one part of one row; `part` is null for what has no place in it. */
export type StripCount = {
  lane: StripLane;
  part: number | null;
  exact: number;
  opens: number;
  closes: number;
  undated: number;
  outside: number;
};

/** The clock of any official in a list; `days` is null when there is no dated word. */
export type ListedSilence = { caseId: string; days: DayCount | null; undated: number };
