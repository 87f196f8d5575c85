/** A follow-up in the fewest facts; `dueOn` is a day, as YYYY-MM-DD. */
export type TaskDue = { dueOn: string | null; completedAt: Date | null };

/** A line of a list of follow-ups. */
export type TaskRow = TaskDue & {
  id: string;
  title: string;
  owner: { id: string; name: string } | null;
  case: { id: string; reference: string; personName: string } | null;
};

/** What a follow-up's page shows. */
export type TaskView = TaskRow & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  details: string;
  completedBy: { name: string } | null;
  /** The statement it came from, by its words. */
  statement: { id: string; text: string } | null;
  /** The contact it came from, in words: “Phone call refused”. */
  contact: { id: string; words: string } | null;
};

/** Some follow-ups, and how many there are in all. */
export type TaskExcerpt = { rows: TaskRow[]; total: number };
