import type { PartialDate } from "@/lib/dates/partial-date";
import type { CommitmentState, ConsentCategory } from "@/lib/db/generated/enums";
import type { CaseFile } from "@/lib/features/exports/types/case-file";

export type ExportFormat = "pdf" | "docx" | "markdown" | "json" | "csv";
/** What is made of a case: from everything on file down to one sentence. */
export type ExportKind = "dossier" | "one-page" | "short" | "press-line" | "wgad-draft";

/** `from` and `to` are days (YYYY-MM-DD), both included; null leaves that side open. */
export type ExportOptions = {
  kind: ExportKind;
  from: string | null;
  to: string | null;
  includeInternalNotes: boolean;
  /** What is asked for, in the words of whoever makes the export; null leaves it to the default. */
  ask: string | null;
  /** The kinds of facts that may not go to its readers. */
  withheld: readonly ConsentCategory[];
};

/** A coded term with its English words: data formats print both, documents the words. */
export type Term = { code: string; label: string };

/** Text with the BCP 47 tag of its language; null means unknown. */
export type Span = { text: string; language: string | null };
/** One run of prose, its parts each in their own language and direction. */
export type Line = readonly Span[];

/** A partial date with the words every document prints for it. */
export type RecordDate = PartialDate & { words: string };

export type OfficeHeld = { title: string; organisation: string | null; country: string | null };

/** A capture of a source's text; `sha256` is over its UTF-8 bytes, in lower-case hexadecimal. */
export type CapturedText = { version: number; sha256: string };

/** `about` says which claim the source supports: the record itself, or its date alone. */
export type Citation = {
  sourceId: string;
  sourceNumber: number;
  exact: string | null;
  about: "record" | "date";
  /** The capture in which the exact words stand; null where they are tied to none. */
  capture: CapturedText | null;
};

/** Whoever speaks: a person or organisation by name, or a role when unnamed. */
export type Speaker = {
  personId: string | null;
  organisationId: string | null;
  /** The office held that day, among the person's offices. */
  positionId: string | null;
  name: Span | null;
  unnamedRole: string | null;
  office: OfficeHeld | null;
};

export type StatementRecord = {
  id: string;
  date: RecordDate;
  speaker: Speaker;
  /** The person whose words the speaker passed on, when they are not the speaker's own. */
  relayedFrom: Speaker | null;
  venue: string | null;
  wording: "verbatim" | "reported" | "mixed";
  text: Span;
  translation: Span | null;
  kinds: Term[];
  concern: Term | null;
  /** Null also when the export leaves internal notes out. */
  internalNotes: string | null;
  citations: Citation[];
};

export type ContactCount = {
  qualifier: "exactly" | "at least" | "more than" | "about";
  number: number;
};

export type Participant = Speaker & { part: Term };

export type ContactRecord = {
  id: string;
  date: RecordDate;
  medium: Term;
  made: "yes" | "no" | "refused";
  count: ContactCount;
  duration: string | null;
  place: string | null;
  participants: Participant[];
  topics: string[];
  asked: string | null;
  answered: string | null;
  outcome: Term | null;
  nextStep: string | null;
  /** Null also when the export leaves internal notes out. */
  internalNotes: string | null;
  citations: Citation[];
};

/** `accessedAt` is an instant (ISO 8601, UTC). Grades are Admiralty letters A–F and digits 1–6. */
export type SourceRecord = {
  id: string;
  number: number;
  kind: Term;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  archiveUrl: string | null;
  published: RecordDate;
  accessedAt: string | null;
  language: string | null;
  reliability: string | null;
  credibility: string | null;
  /** The captures that this export cites. */
  captures: CapturedText[];
};

export type OfficePeriod = OfficeHeld & { id: string; from: RecordDate; to: RecordDate };

export type PersonRecord = {
  id: string;
  name: Span;
  nativeName: Span | null;
  aliases: string[];
  born: RecordDate;
  nationalities: string[];
  offices: OfficePeriod[];
};

export type OrganisationRecord = { id: string; name: Span; kind: Term; country: string | null };

export type TaskRecord = {
  id: string;
  title: string;
  due: RecordDate;
  owner: string | null;
  done: boolean;
};

/** What an official promised, and what became of it on the day of the export. */
export type CommitmentRecord = {
  id: string;
  statementId: string;
  words: Span;
  promiser: Speaker;
  promisedTo: string | null;
  saidOn: RecordDate;
  due: RecordDate;
  state: Term & { code: CommitmentState };
  /** “overdue”, “may be overdue”; null when it is not late. */
  lateness: string | null;
  note: string | null;
  /** Newest first: the first one counts. */
  turns: {
    id: string;
    state: Term;
    since: RecordDate;
    note: string | null;
    citations: Citation[];
  }[];
  citations: Citation[];
};

/** Each call starts its stream again from the first record; order is the order of printing. */
export type RecordStreams = {
  people: () => AsyncIterable<PersonRecord>;
  organisations: () => AsyncIterable<OrganisationRecord>;
  statements: () => AsyncIterable<StatementRecord>;
  contacts: () => AsyncIterable<ContactRecord>;
  commitments: () => AsyncIterable<CommitmentRecord>;
  sources: () => AsyncIterable<SourceRecord>;
  tasks: () => AsyncIterable<TaskRecord>;
};

export type Holder = {
  kind: "state" | "non-state";
  organisationId: string | null;
  name: string | null;
  country: string | null;
};
export type Counts = {
  statements: number;
  /** Null where contacts may not go to the readers. */
  contacts: number | null;
  commitments: number;
  sources: number;
  tasks: number;
};

type DetainedPerson<D> = {
  id: string;
  name: Span;
  nativeName: Span | null;
  aliases: string[];
  born: D;
  nationalities: string[];
};
type StatusEntry<D> = { id: string; status: Term; since: D; alleged: boolean };

/** The case's own facts; `D` is a bare partial date when read, one with its words when printed. */
export type CaseFacts<D> = {
  id: string;
  reference: string;
  person: DetainedPerson<D>;
  holder: Holder | null;
  detainedOn: D;
  custody: { id: string; facility: string | null; place: string | null; since: D } | null;
  status: StatusEntry<D> | null;
  /** Oldest first, the current status included. */
  statusHistory: StatusEntry<D>[];
  determination: {
    id: string;
    status: Term;
    /** Whose determination it is. */
    authority: string;
    date: D;
    sourceNumber: number | null;
  } | null;
  closure: { id: string; outcome: Term; day: D; sourceNumber: number | null } | null;
  summary: string | null;
};

/** A dated event and who it came from, for the key figures. */
export type Occasion = { id: string; date: PartialDate; by: string | null };

/** What stands at the head of a document: the organisation's name and lines; empty ones print nothing. */
export type LetterheadInput = { organisationName: string; letterhead: string };
export type Letterhead = { name: Span | null; lines: Span[] };

/**
 * Everything about one case that the summary needs, as read from the database. Counts are those of
 * the exported range; first, last and `undatedLeftOut` tell what lies at and beyond its edges.
 */
export type CaseSummaryInput = CaseFacts<PartialDate> & {
  internalNotes: string | null;
  letterhead: LetterheadInput;
  file: CaseFile;
  counts: Counts;
  undatedLeftOut: number;
  firstStatement: Occasion | null;
  lastStatement: Occasion | null;
  lastContact: Occasion | null;
  /** The last dated word of an official in public. */
  lastOfficial: Occasion | null;
  /** How many words of officials have no date, so that each may be later than that. */
  undatedOfficial: number;
  /** YYYY-MM-DD: the day the numbers are computed for. */
  today: string;
  preparedBy: string;
  options: ExportOptions;
};

export type Figure = { label: string; value: string; detail: string | null };
export type Fact = { label: string; line: Line };

/** Days held for the printed page: the largest number, and the same in a line of prose. */
export type Held = {
  /** “at least”, “about” or “up to” when the dates leave room. */
  qualifier: string | null;
  figure: string;
  unit: string;
  /** “2,043 days (28 December 2018 – 1 August 2024)”. */
  line: string;
  ongoing: boolean;
  /** The number of days when the dates leave no room, else its limits; null when none is known. */
  days: { atLeast: number; atMost: number | null } | null;
};

/** The summary with every word and number decided; no renderer computes any of its own. */
export type CaseSummaryHeader = {
  letterhead: Letterhead | null;
  /** The title of the file, as a reader shows it. */
  documentTitle: string;
  /** “Case summary” or “Case dossier”. */
  kindLabel: string;
  title: Span;
  nativeName: Span | null;
  subtitle: Line;
  held: Held;
  figures: Figure[];
  facts: Fact[];
  /** The dated facts of the case and what is reckoned from them. */
  file: CaseFile;
  /** The last dated word of an official in public, and how long ago it was. */
  lastOfficial: (Occasion & { words: string; ago: string | null }) | null;
  /** How many words of officials have no date. */
  undatedOfficial: number;
  rangeLine: string | null;
  /** What may not go to its readers, in words; null when nothing is left out. */
  withheldLine: string | null;
  internalNotes: string | null;
  /** “Contains internal notes …”, or null when the file holds none. */
  confidentiality: string | null;
  stamp: { day: string; dayWords: string; preparedBy: string; line: string };
  counts: Counts;
  options: ExportOptions;
  case: CaseFacts<RecordDate>;
};
