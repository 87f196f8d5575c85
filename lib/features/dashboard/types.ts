import type { PartialDate } from "@/lib/dates/partial-date";
import type { CaseRow } from "@/lib/features/cases/types";

/** A case on the dashboard: when an official last spoke of it, and when contact was last made. */
export type WatchedCase = CaseRow & {
  lastStatement: PartialDate | null;
  lastContact: PartialDate | null;
};

/** Statements said in one month (YYYY-MM). */
export type MonthCount = { month: string; statements: number };

/** Something that was done lately to a record the actor may see. */
export type RecentChange = {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  /** The first case it concerns; a dated fact concerns just one. */
  caseId: string | null;
};
