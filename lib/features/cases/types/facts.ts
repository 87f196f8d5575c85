import type { PartialDate } from "@/lib/dates/partial-date";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import type {
  CaseHead,
  Cited,
  ClosureView,
  CustodyView,
  DeadlineView,
  DetentionDateView,
  DeterminationView,
  HealthNoteView,
  LegalStepStatusView,
  LegalStepView,
  StatusView,
} from "@/lib/features/cases/types";

/** A fact as the page of a case's facts shows it: under its id, with what it rests on. */
export type OnFile<View> = Cited<View> & { id: string };

export type LegalStepOnFile = OnFile<LegalStepView & { happenedOn: PartialDate }> & {
  statuses: OnFile<LegalStepStatusView>[];
  /** How many more there are than are shown. */
  earlierStatuses: number;
};

/** A fact that was removed and can be brought back. */
export type RemovedFact = { id: string; kind: CaseFactKind; words: string; removedAt: Date };

/** One page of the facts of a kind. */
export type FactPage<Row> = { rows: Row[]; total: number; page: number };

/** The dated facts of a case, newest first. */
export type CaseFactsOnFile = {
  caseRecord: CaseHead & {
    /** The date that the case uses. */
    detainedOn: PartialDate;
  };
  /** Ends of the case: the one that stands, and those taken back. */
  closures: (OnFile<ClosureView> & { reopenedAt: Date | null })[];
  status: FactPage<OnFile<StatusView>>;
  custody: FactPage<OnFile<CustodyView>>;
  proceedings: FactPage<LegalStepOnFile>;
  determination: FactPage<OnFile<DeterminationView>>;
  health: FactPage<OnFile<HealthNoteView>>;
  deadlines: FactPage<OnFile<DeadlineView>>;
  dates: FactPage<OnFile<DetentionDateView>>;
  removed: FactPage<RemovedFact>;
};
