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
};

/** Names of linked records by their ids; only of those that the reader may see. */
export type LinkedNames = ReadonlyMap<string, string>;
