import type { ImportKind, ImportMode, ImportState, LineOutcome } from "@/lib/db/generated/enums";

/** What is wrong with a row, and how to mend it; a problem of the whole row names no column. */
export type LineProblem = { column: string | null; value: string; message: string };

export type ImportRow = {
  id: string;
  kind: ImportKind;
  fileName: string;
  rowCount: number;
  state: ImportState;
  createdAt: Date;
};

/** Rows by what became of them. */
export type LineCounts = Record<LineOutcome | "pending" | "noted", number>;

export type ImportView = ImportRow & {
  version: number;
  encoding: string;
  delimiter: string;
  header: string[];
  columns: string[];
  keyColumn: number | null;
  addPeople: boolean;
  mode: ImportMode | null;
  stoppedFor: string | null;
  counts: LineCounts;
  /** The first cells of each column that are not empty. */
  samples: string[][];
};

export type LineView = {
  line: number;
  outcome: LineOutcome | null;
  problems: LineProblem[];
  notes: string[];
  /** The record it became, where the reader may see it. */
  recordId: string | null;
};
