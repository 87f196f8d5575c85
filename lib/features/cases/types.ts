import type { DayCount } from "@/lib/dates/duration";
import type { PartialDate } from "@/lib/dates/partial-date";
import type {
  CasePriority,
  CaseStatus,
  CaseVisibility,
  DeadlineKind,
  DeterminationStatus,
  HealthTopic,
  HolderKind,
  InvolvementRole,
  KnownOrNot,
  LegalStepKind,
  LegalStepState,
} from "@/lib/db/generated/enums";
import type { ContactRow } from "@/lib/features/contacts/types";
import type { PersonName, PositionView } from "@/lib/features/people/types";
import type { CitationView } from "@/lib/features/sources/types";
import type { StatementRow } from "@/lib/features/statements/types";

/** How long somebody has been held; `days` is null when no day of the beginning is known. */
export type Held = { days: DayCount | null; ongoing: boolean; approximate: boolean };

export type StatusView = {
  status: CaseStatus;
  alleged: boolean;
  since: PartialDate;
  note: string | null;
};
export type DeterminationView = {
  status: DeterminationStatus;
  authority: string;
  madeOn: PartialDate;
  note: string | null;
};
export type ClosureView = { outcome: CaseStatus; endedOn: PartialDate; note: string | null };

/** A day by which somebody has to act; `falls` is that day, stated or reckoned from the day of sending. */
export type DeadlineView = {
  kind: DeadlineKind;
  title: string;
  sent: PartialDate;
  falls: PartialDate;
  /** Whether that day follows from the day of sending, since none was stated. */
  reckoned: boolean;
  /** Null while it is waited for. */
  outcome: string | null;
};

/** Which kinds of outside contact and openness are known of a time in custody. */
type CustodyAccess = Record<
  "acknowledged" | "whereaboutsDisclosed" | "familyAccess" | "counselAccess" | "humanitarianAccess",
  KnownOrNot
>;

export type CustodyView = CustodyAccess & {
  place: string;
  country: string | null;
  facility: { id: string; name: string } | null;
  period: PartialDate;
  conditions: string | null;
};

export type LegalStepStatusView = {
  state: LegalStepState;
  alleged: boolean;
  since: PartialDate;
  note: string | null;
};

export type HealthNoteView = {
  topic: HealthTopic;
  alleged: boolean;
  text: string;
  reportedBy: string | null;
  observedOn: PartialDate;
};

/** One of several dates that sources give for the beginning of a detention. */
export type DetentionDateView = {
  claim: PartialDate;
  note: string | null;
  /** Whether the case uses this one, and why. */
  chosen: boolean;
  reason: string | null;
};

export type Cited<T> = T & { citations: CitationView[] };

/** A line of the list of cases. */
export type CaseRow = {
  id: string;
  reference: string;
  person: PersonName;
  holderKind: HolderKind;
  holderCountry: string;
  holderOrganisation: { id: string; name: string } | null;
  detainedOn: PartialDate;
  priority: CasePriority;
  visibility: CaseVisibility;
  lead: { id: string; name: string } | null;
  /** What counts now. */
  status: StatusView | null;
  determination: DeterminationView | null;
  /** The end of the case; null while it is open. */
  closure: ClosureView | null;
  held: Held;
};

export type InvolvementView = {
  id: string;
  role: InvolvementRole;
  note: string | null;
  person: PersonName;
  position: PositionView | null;
};

/** What stands at the head of a page about a part of a case, and whose case it is. */
export type CaseHead = Pick<CaseView, "id" | "reference" | "createdById" | "deletedAt"> & {
  person: { fullName: string };
};

/** What a case's page shows besides its timeline. */
export type CaseView = Omit<CaseRow, "status" | "determination" | "closure"> & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  summary: string;
  internalNotes: string;
  person: PersonName & { aliases: string[]; nationalities: string[]; birth: PartialDate };
  status: Cited<StatusView> | null;
  determination: Cited<DeterminationView> | null;
  custody: Cited<CustodyView> | null;
  /** Dates that sources give for the beginning of the detention; none while they give but one. */
  detentionDates: Cited<DetentionDateView>[];
  closure: Cited<ClosureView> | null;
  citations: CitationView[];
  involvements: InvolvementView[];
};

/** How much has been recorded about a case, and when somebody last spoke or was in contact. */
export type CaseFigures = {
  statements: number;
  contacts: number;
  lastStatement: PartialDate | null;
  lastContact: PartialDate | null;
};

/** Somebody who has spoken about a case, in the office held then. */
export type OfficeInvolved = {
  personId: string | null;
  name: string;
  office: string | null;
  statements: number;
};

/** A source that something in a case rests on. */
export type CaseSource = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: PartialDate;
  citations: number;
};

/** A contact as a mark on the timeline. */
export type ContactMark = ContactRow & { place: string | null };

export type LegalStepView = {
  kind: LegalStepKind;
  court: { id: string; name: string } | null;
  details: string;
  /** For a sentence: when it will have been served. */
  endsOn: PartialDate;
};

type EntryContent =
  | { kind: "detention" }
  | { kind: "legalStep"; legalStep: LegalStepView }
  | {
      kind: "legalStepStatus";
      legalStepStatus: LegalStepStatusView & { step: LegalStepKind };
    }
  | { kind: "healthNote"; healthNote: HealthNoteView }
  | { kind: "custody"; custody: CustodyView }
  | { kind: "status"; status: StatusView }
  | { kind: "determination"; determination: DeterminationView }
  | { kind: "contact"; contact: ContactMark }
  | { kind: "statement"; statement: StatementRow }
  | { kind: "closure"; closure: ClosureView & { reopenedAt: Date | null } };

export type TimelineKind = EntryContent["kind"];

/** One thing that happened in a case, was said of it, or was done for it. */
export type TimelineEntry = EntryContent & {
  id: string;
  date: PartialDate;
  /** First and last day it can mean (YYYY-MM-DD), for the years in the margin and the silences. */
  earliest: string | null;
  latest: string | null;
  sources: { id: string; title: string }[];
};

export type Timeline = {
  /** Dated entries of this page, in the order asked for. */
  entries: TimelineEntry[];
  dated: number;
  /** The first undated entries, in the order in which they were entered. */
  undated: TimelineEntry[];
  undatedTotal: number;
  before: string | null;
  after: string | null;
};
