/** Rows of another table that belong to a record: those whose column names it. */
interface Part {
  table: string;
  column: string;
  /** Columns that leave; all but those that the database computes, unless given. */
  columns?: readonly string[];
}

/** What one file of an open export is made of. */
export interface ExportedNoun {
  table: string;
  /** Columns that leave; all but those that the database computes, unless given. */
  columns?: readonly string[];
  /** Property → the rows that stand under it, as a list. */
  parts?: Readonly<Record<string, Part>>;
  /** Tables with a row under the record's own id: that row stands under `record`. */
  details?: readonly string[];
}

/** Every file of an open export, by its name: one JSON object a line. */
export const EXPORTED_NOUNS: Readonly<Record<string, ExportedNoun>> = {
  cases: {
    table: "Case",
    parts: {
      members: { table: "CaseMember", column: "caseId" },
      involvements: { table: "CaseInvolvement", column: "caseId" },
    },
  },
  "case-facts": {
    table: "CaseFact",
    details: [
      "CaseStatusChange",
      "Determination",
      "CustodyPeriod",
      "LegalStep",
      "LegalStepStatus",
      "CaseClosure",
      "HealthNote",
      "DetentionDateClaim",
      "CriterionFinding",
      "ConsularEvent",
      "CaseDeadline",
    ],
  },
  people: {
    table: "Person",
    parts: {
      positions: { table: "Position", column: "personId" },
      merges: { table: "PersonMerge", column: "keptId" },
    },
  },
  organisations: { table: "Organisation" },
  statements: {
    table: "Statement",
    // The other columns of links to cases repeat what stands elsewhere.
    parts: {
      cases: {
        ...{ table: "StatementCase", column: "statementId" },
        columns: ["statementId", "caseId", "mention"],
      },
    },
  },
  commitments: {
    table: "Commitment",
    parts: { statuses: { table: "CommitmentStatusChange", column: "commitmentId" } },
  },
  contacts: {
    table: "Contact",
    parts: {
      cases: {
        ...{ table: "ContactCase", column: "contactId" },
        columns: ["contactId", "caseId"],
      },
      participants: { table: "ContactParticipant", column: "contactId" },
    },
  },
  sources: { table: "Source", parts: { captures: { table: "Capture", column: "sourceId" } } },
  citations: { table: "Citation" },
  tasks: { table: "Task" },
  attachments: { table: "Attachment" },
  exports: { table: "CaseExport" },
  consents: { table: "CaseConsent" },
  "broken-glass": { table: "BrokenGlass" },
  "case-accesses": { table: "CaseAccess" },
  imports: { table: "Import" },
  "import-rows": { table: "ImportLine" },
  reviews: { table: "Review", parts: { entries: { table: "ReviewItem", column: "reviewId" } } },
  settings: { table: "WorkspaceSettings" },
  // By name: whatever else a user has may be a secret.
  users: {
    table: "User",
    columns: ["id", "email", "name", "role", "disabledAt", "createdAt", "dailyMail"],
  },
  "audit-trail": { table: "AuditEvent" },
};

/** Tables that do not leave, and why. Those of files leave as files. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  SensitiveNote: "sealed: opens only where the keys of fields are, and each showing is on record",
  Blob: "in the folder files",
  BlobChunk: "in the folder files",
  AuditHead: "in index.json",
  AnchorMail: "what was mailed, and no record",
  ReminderMail: "what was mailed, and no record",
  Submission: "keeps a form from being sent twice",
  FormDraft: "typed and never submitted",
  UserSession: "would let somebody in",
  SignInFailure: "guards the sign-in",
  CalendarFeed: "would let somebody in",
  Invitation: "would let somebody in",
  PasswordReset: "would let somebody in",
  UserTotp: "would let somebody in",
  RecoveryCode: "would let somebody in",
};

/** Every table that leaves, wherever in an export. */
export const EXPORTED_TABLES: readonly string[] = Object.values(EXPORTED_NOUNS).flatMap(
  ({ table, parts = {}, details = [] }) => [
    table,
    ...Object.values(parts).map((part) => part.table),
    ...details,
  ],
);
