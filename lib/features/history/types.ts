/** One thing done to a record. */
export type HistoryEntry = {
  /** Place in the audit chain. */
  id: string;
  at: Date;
  actorName: string;
  /** "statement.edited" */
  action: string;
  changes: Record<string, { from: unknown; to: unknown }>;
};
