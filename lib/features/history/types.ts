import type { Held, StatusView } from "@/lib/features/cases/types";
import type { KNOWN_SECTIONS } from "@/lib/features/history/schema";

/** What an audit entry can be about; a dated fact and a consent are told of in the history of their case. */
export type HistorySubject =
  | "case"
  | "fact"
  | "consent"
  | "person"
  | "statement"
  | "contact"
  | "commitment"
  | "source"
  | "task"
  | "organisation";

/** What has a history of its own. */
export type RecordSubject = Exclude<HistorySubject, "fact" | "consent">;

/** Besides the records: what else the audit trail tells of. */
export type TrailSubject =
  | HistorySubject
  | "user"
  | "invitation"
  | "calendar-feed"
  | "settings"
  | "audit-log"
  | "workspace"
  | "sensitive"
  | "glass"
  | "import"
  | "review";

/** Stored field → what it held before and after, as the audit trail keeps it. */
export type StoredChanges = Record<string, { from: unknown; to: unknown }>;

/** One thing that changed, in words: what is gone and what has come, one entry a line. */
export type ChangeLine = { label: string; from: string[]; to: string[] };

/** One thing done to a record. */
export type HistoryEntry = {
  /** Place in the audit chain. */
  id: string;
  at: Date;
  actorName: string;
  /** "statement.edited" */
  action: string;
  /** The part of the record that is meant, as it stands now: “Verdict, 15 June 2020”. */
  about: string | null;
  changes: ChangeLine[];
  /** Changed fields whose earlier value can be put back: the name in the edit form and in words. */
  restorable: { field: string; label: string }[];
  /** Why the rest, or all of it, is not put back from here; null where nothing is left over. */
  kept: string | null;
};

/** Names of linked records by their ids; only of those that the reader may see. */
export type LinkedNames = ReadonlyMap<string, string>;

/** What putting earlier values back would do, or why it cannot be done. */
export type Rehearsal = {
  record: { type: RecordSubject; id: string };
  /** When the change to be undone was made, and by whom. */
  at: Date;
  actorName: string;
  /** The fields asked for, from what stands now to what would stand. */
  lines: ChangeLine[];
  /** What would change along with them. */
  further: ChangeLine[];
  /** Why it cannot be done, one sentence each; none when it can. */
  refusals: string[];
  /** The version looked at; empty where it cannot be done. */
  version: string;
};

export type KnownSection = (typeof KNOWN_SECTIONS)[number];

/** How what was known of a record then stands to what is known now. */
export type Standing = "as today" | "corrected since" | "removed since" | "removed by then";

/** One record as it stood at the end of a day. */
export type KnownRecord = {
  id: string;
  section: KnownSection | "case";
  /** What kind of thing it is: “Statement”, “Legal step”. */
  kind: string;
  path: string;
  /**
   * When it happened or was said, or falls due, as known then; null where no date was, and of a
   * commitment, whose day is its statement’s.
   */
  valid: string | null;
  enteredAt: Date;
  enteredBy: string;
  /** When it was last changed by then; null when it was not. */
  changedAt: Date | null;
  standing: Standing;
  known: ChangeLine[];
  /** From what was known then to what is known now. */
  since: ChangeLine[];
};

export type KnownPage = {
  section: KnownSection;
  rows: KnownRecord[];
  /** Known by the end of the day, in all. */
  total: number;
  /** Entered only after that day. */
  later: number;
  /** Id to go on after; null on the last page. */
  after: string | null;
};

/** A case as it stood in the records at the end of a day. */
export type AsKnown = {
  caseRecord: { id: string; reference: string; personName: string };
  on: string;
  trueOn: string | null;
  /** The day (YYYY-MM-DD) to which the days held are counted. */
  countedTo: string;
  /** Null where the case was not on record yet. */
  own: KnownRecord | null;
  /** Counted from what was known then; null where nothing was known. */
  held: Held | null;
  status: StatusView | null;
  sections: KnownPage[];
};
