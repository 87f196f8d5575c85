import type {
  CaseFactKind,
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

export const HOLDER_KIND_LABELS: Record<HolderKind, string> = {
  state: "A state authority",
  non_state: "A non-state group",
};

export const CASE_VISIBILITY_LABELS: Record<CaseVisibility, string> = {
  open: "Open to all staff",
  restricted: "Restricted to its team",
};

export const CASE_PRIORITY_LABELS: Record<CasePriority, string> = {
  low: "Low",
  normal: "Normal",
  high: "High",
  urgent: "Urgent",
};

export const CASE_STATUS_LABELS: Record<CaseStatus, string> = {
  pretrial: "Pretrial detention",
  hearing_in_progress: "Hearing in progress",
  appeal_pending: "Appeal pending",
  serving_sentence: "Serving a sentence",
  bail: "On bail",
  house_arrest: "House arrest",
  exit_ban: "Exit ban",
  held_incommunicado: "Held incommunicado",
  whereabouts_unknown: "Whereabouts unknown",
  deported_or_pending_deportation: "Deported, or deportation pending",
  parole: "On parole",
  suspended_sentence: "Suspended sentence",
  charges_dropped: "Charges dropped",
  acquitted: "Acquitted",
  released: "Released",
  exchanged: "Exchanged",
  escaped: "Escaped",
  died_in_custody: "Died in custody",
};

/** How a case can end; the other statuses describe one that goes on. */
export const CLOSING_STATUSES = {
  released: "released",
  exchanged: "exchanged",
  escaped: "escaped",
  died_in_custody: "died_in_custody",
  acquitted: "acquitted",
  charges_dropped: "charges_dropped",
  suspended_sentence: "suspended_sentence",
  parole: "parole",
  deported_or_pending_deportation: "deported_or_pending_deportation",
} as const satisfies Partial<Record<CaseStatus, CaseStatus>>;

export const DETERMINATION_LABELS: Record<DeterminationStatus, string> = {
  not_requested: "Not requested",
  requested: "Requested",
  under_review: "Under review",
  determined_wrongful: "Determined wrongful",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

export const LEGAL_STEP_LABELS: Record<LegalStepKind, string> = {
  arrest: "Arrest",
  charge: "Charge",
  hearing: "Hearing",
  verdict: "Verdict",
  sentence: "Sentence",
  appeal: "Appeal",
  transfer: "Transfer",
  pardon: "Pardon",
};

/** Where a legal step stands. */
export const LEGAL_STEP_STATE_LABELS: Record<LegalStepState, string> = {
  expected: "Expected",
  scheduled: "Scheduled",
  postponed: "Postponed",
  under_way: "Under way",
  done: "Done",
  upheld: "Upheld",
  overturned: "Overturned",
  changed: "Changed",
  cancelled: "Cancelled",
  withdrawn: "Withdrawn",
};

/** What a health note is about. */
export const HEALTH_TOPIC_LABELS: Record<HealthTopic, string> = {
  health: "Health",
  treatment: "Treatment",
  conditions: "Conditions",
};

export const DEADLINE_KIND_LABELS: Record<DeadlineKind, string> = {
  wgad_answer: "Answer to the UN Working Group",
  court: "Court deadline",
  government_answer: "Answer of a government",
  other: "Other deadline",
};

export const INVOLVEMENT_ROLE_LABELS: Record<InvolvementRole, string> = {
  family: "Family",
  lawyer: "Lawyer",
  official: "Official",
  journalist: "Journalist",
  advocate: "Advocate",
  co_detainee: "Held with them",
  other: "Other",
};

/** What is not known comes first: a select shows its first choice, and none may be claimed unasked. */
export const KNOWN_OR_NOT_LABELS: Record<KnownOrNot, string> = {
  unknown: "Not known",
  yes: "Yes",
  no: "No",
};

/** What is asked about a time in custody → the words beside it. */
export const CUSTODY_ACCESS_LABELS = {
  acknowledged: "Custody acknowledged",
  whereaboutsDisclosed: "Whereabouts disclosed",
  familyAccess: "Family may be in contact",
  counselAccess: "Lawyer may be in contact",
  humanitarianAccess: "Humanitarian visits",
} as const;

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const CASE_FIELD_LABELS: Record<string, string> = {
  person: "Person",
  holderKind: "Who holds them",
  holderOrganisation: "Holding authority or group",
  holderCountry: "Country where they are held",
  detainedOn: "Detained on",
  summary: "Summary",
  internalNotes: "Internal notes",
  priority: "Priority",
  leadId: "Lead",
  silenceThresholdDays: "Days of silence before a task is raised",
  visibility: "Who may see this case",
  citations: "Sources",
};

/** What each kind of dated fact is called in a sentence: “Correct a status”. */
export const FACT_KIND_LABELS: Record<CaseFactKind, string> = {
  status: "status",
  determination: "determination",
  custody: "place of custody",
  legal_step: "legal step",
  legal_step_status: "state of a legal step",
  closure: "end of the case",
  health_note: "health note",
  detention_date: "date of detention",
  criterion: "finding on a criterion",
  consular_event: "step of consular access",
  deadline: "deadline",
};

/** The fields of a deadline, as its form names them. */
export const DEADLINE_FIELD_LABELS: Record<string, string> = {
  kind: "Kind of deadline",
  title: "What is awaited",
  sent: "Sent on",
  due: "Due",
  outcome: "What came of it",
  citations: "Sources",
};

/** The fields of the dated facts of a case, as their forms name them. */
export const FACT_FIELD_LABELS: Record<string, string> = {
  status: "Status",
  alleged: "Alleged only",
  since: "Since",
  authority: "Whose determination",
  madeOn: "Made on",
  place: "Place",
  country: "Country",
  facility: "Prison or other facility",
  period: "Held there",
  conditions: "Conditions",
  ...CUSTODY_ACCESS_LABELS,
  kind: "Step",
  court: "Court or other authority",
  happenedOn: "Date",
  endsOn: "Served by",
  details: "What was charged, decided or sentenced",
  state: "Where it stands",
  topic: "What it is about",
  text: "What is known",
  reportedBy: "Reported by",
  observedOn: "Observed on",
  claim: "Date of detention",
  chosen: "The date the case uses",
  reason: "Why this date was chosen",
  framework: "Framework",
  factor: "Factor",
  assessment: "Assessment",
  reasoning: "Reasoning",
  outcome: "How it ended",
  endedOn: "Ended on",
  title: "What is awaited",
  sent: "Sent on",
  due: "Due",
  note: "Note",
  citations: "Sources",
};
