import type { Citation, OfficeHeld, RecordDate, Span, Term } from "@/lib/features/exports/types";

/** A fact of a case under its id, with what it rests on. */
type OnFile = { id: string; citations: Citation[] };

export type KnownOrNot = "yes" | "no" | "unknown";

export type StatusOnFile = OnFile & {
  status: Term;
  alleged: boolean;
  since: RecordDate;
  note: string | null;
};

export type DeterminationOnFile = OnFile & {
  status: Term;
  authority: string;
  date: RecordDate;
  note: string | null;
};

export type ClosureOnFile = OnFile & {
  outcome: Term;
  day: RecordDate;
  note: string | null;
  /** Taken back: the case goes on. */
  reopened: boolean;
};

export type CustodyAccess = Record<
  "acknowledged" | "whereaboutsDisclosed" | "familyAccess" | "counselAccess" | "humanitarianAccess",
  KnownOrNot
>;

export type CustodyOnFile = OnFile & {
  facility: string | null;
  place: string;
  country: string | null;
  period: RecordDate;
  conditions: string | null;
  access: CustodyAccess;
};

export type LegalStateOnFile = OnFile & {
  state: Term;
  alleged: boolean;
  since: RecordDate;
  note: string | null;
};

export type LegalStepOnFile = OnFile & {
  kind: Term;
  court: string | null;
  date: RecordDate;
  details: string;
  /** For a sentence: when it will have been served. */
  endsOn: RecordDate;
  /** Oldest first: the last one counts. */
  states: LegalStateOnFile[];
};

export type HealthNoteOnFile = OnFile & {
  topic: Term;
  alleged: boolean;
  text: string;
  reportedBy: string | null;
  date: RecordDate;
};

/** One of several dates that sources give for the beginning of the detention. */
export type DetentionDateOnFile = OnFile & {
  date: RecordDate;
  note: string | null;
  chosen: boolean;
  reason: string | null;
};

export type InvolvementOnFile = {
  id: string;
  personId: string;
  name: Span;
  role: Term;
  office: OfficeHeld | null;
  /** Null also when the export leaves internal notes out. */
  note: string | null;
};

export type FindingOnFile = OnFile & {
  /** Its number or letter in the framework. */
  factor: string;
  /** What the factor asks. */
  asks: string;
  assessment: Term;
  reasoning: string;
};

export type FrameworkOnFile = {
  framework: Term;
  /** Where the text of the framework stands. */
  reference: string;
  findings: FindingOnFile[];
  /** Factors that nobody assessed yet. */
  notAssessed: string[];
};

export type ConsularEventOnFile = OnFile & { kind: Term; date: RecordDate; note: string | null };

/** A day by which somebody has to act. */
export type DeadlineOnFile = OnFile & {
  kind: Term;
  title: string;
  /** For an answer to the Working Group: when the communication was sent. */
  sent: RecordDate;
  /** As stated, or reckoned from the day of sending. */
  due: RecordDate;
  /** What came of it; null while it is waited for. */
  outcome: string | null;
};

/** A number of days or times with its limits, and the words every document prints for it. */
export type FileFigure = {
  code: string;
  label: string;
  words: string;
  atLeast: number | null;
  atMost: number | null;
};

/** The dated facts of a case, oldest first, undated last; and the figures reckoned from them. */
export type CaseFile = {
  statuses: StatusOnFile[];
  determinations: DeterminationOnFile[];
  closures: ClosureOnFile[];
  custody: CustodyOnFile[];
  legalSteps: LegalStepOnFile[];
  healthNotes: HealthNoteOnFile[];
  detentionDates: DetentionDateOnFile[];
  deadlines: DeadlineOnFile[];
  involvements: InvolvementOnFile[];
  /** Empty while no factor of any framework was assessed. */
  criteria: FrameworkOnFile[];
  consularEvents: ConsularEventOnFile[];
  consular: FileFigure[];
  silence: FileFigure[];
};
