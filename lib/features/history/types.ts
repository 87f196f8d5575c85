/** What an audit entry can be about; a dated fact is told of in the history of its case. */
export type HistorySubject =
  | "case"
  | "fact"
  | "person"
  | "statement"
  | "contact"
  | "commitment"
  | "source"
  | "task"
  | "organisation";

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
  record: { type: Exclude<HistorySubject, "fact">; id: string };
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
