/** What can be in the trash; a dated fact that was removed from its case is in it too. */
export const TRASH_NOUNS = [
  "case",
  "fact",
  "person",
  "organisation",
  "statement",
  "contact",
  "commitment",
  "source",
  "attachment",
  "task",
] as const;

export type TrashNoun = (typeof TRASH_NOUNS)[number];

/** One thing in the trash. */
export type Trashed = {
  noun: TrashNoun;
  id: string;
  /** The record in a few words. */
  label: string;
  /** Its page. */
  path: string;
  deletedAt: Date;
  /** The first whole day (YYYY-MM-DD) on which it can be erased. */
  erasableFrom: string;
  /** Who added it: whose own record it is. */
  createdById: string;
  /** The record it is a part of, which says who may restore it. */
  part: { noun: "source" | "case" | "person"; id: string } | null;
};

/** The same, with who put it there; null where the trail does not tell. */
export type TrashRow = Trashed & { trashedBy: string | null };

export type TrashPage = {
  rows: TrashRow[];
  /** How many of each kind the reader sees. */
  counts: Record<TrashNoun, number>;
  total: number;
  /** Where the next page begins, as in the address; null on the last. */
  after: string | null;
};

/** What goes when a record is erased, as far as the reader sees it. */
export type ErasureView = Trashed & {
  /** What has to be typed to confirm it. */
  confirmation: string;
  /** By the database’s clock. */
  due: boolean;
  goes: { label: string; count: number }[];
};
