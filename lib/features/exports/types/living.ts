import type { ConsentCategory } from "@/lib/db/generated/enums";
import type { ExportFormat, ExportKind } from "@/lib/features/exports/types";

export type ExportAudience = "internal" | "family" | "lawyer" | "government" | "partner" | "public";

/** What a fact that an export used is a record of. */
export type FactType =
  | "case"
  | "person"
  | "organisation"
  | "fact"
  | "involvement"
  | "statement"
  | "contact"
  | "commitment"
  | "source"
  | "task";

/** A record that a document used, and what the document said of it. */
export type UsedFact = { type: FactType; id: string; content: unknown };

/** The same with a digest in place of the content. */
export type DigestedFact = { type: FactType; id: string; digest: string };

/** Every record an export used: type → id → digest of what the export said of it. */
export type StoredFacts = Partial<Record<FactType, Record<string, string>>>;

/** Choices and circumstances of an export, as stored beside its facts. */
export type StoredOptions = {
  from: string | null;
  to: string | null;
  includeInternalNotes: boolean;
  ask: string | null;
  /** The kinds of facts that stayed back; exports of before consents decided have none. */
  withheld?: ConsentCategory[];
  /** How far a one-page summary was shortened; null for other kinds. */
  scale: number | null;
  /** Who made it; the command line is no user. */
  madeBy: { id: string; name: string };
  /** The last entry of the audit trail that the export saw. */
  auditSeq: string;
};

/** A line of the list of exports. */
export type ExportRow = {
  id: string;
  caseId: string;
  kind: ExportKind;
  format: ExportFormat;
  audience: ExportAudience | null;
  recipient: string | null;
  /** YYYY-MM-DD, as printed on it. */
  day: string;
  sha256: string;
  bytes: number;
  madeAt: Date;
  madeBy: { id: string; name: string };
};

export type ChangeKind = "changed" | "removed" | "added";

/** What the form of an export asks for. */
export type ExportChoices = Pick<ExportRow, "kind" | "format" | "audience" | "recipient"> &
  Pick<StoredOptions, "from" | "to" | "includeInternalNotes" | "ask">;

/** An export with what it rests on: enough to compare it with the case as it is. */
export type ExportBasis = {
  id: string;
  caseId: string;
  kind: ExportKind;
  options: StoredOptions;
};

/** How many facts of an export are no longer as it told them. */
export type ChangeCounts = Record<ChangeKind, number>;

/** An export whose facts are no longer as it told them, for the case's page. */
export type ExportWarning = Pick<
  ExportRow,
  "id" | "kind" | "recipient" | "audience" | "day" | "madeBy"
> & {
  /** Null when there are too many changes to count on a page of the case. */
  changes: number | null;
};

/** One export with what has changed since. */
export type ExportView = ExportRow & {
  options: StoredOptions;
  reference: string;
  /** Those that opened facts to its readers. */
  consents: { id: string; givenBy: string }[];
  /** Null while the case is in the trash. */
  counts: ChangeCounts | null;
  /** The first of each kind of change. */
  changes: ChangedFact[];
};

/** A fact that is no longer as an export told it. */
export type ChangedFact = {
  change: ChangeKind;
  type: FactType;
  id: string;
  /** What it is, in words: “Statement, 4 May 2023”. */
  label: string;
  /** The page where it stands; null when it has none any more. */
  href: string | null;
  /** Field by field since the export, where the audit trail tells. */
  lines: { label: string; from: string[]; to: string[] }[];
};
