import type {
  ContactMedium,
  CountQualifier,
  ImportKind,
  ImportMode,
  ImportState,
  LineOutcome,
  StatementChannel,
  StatementKind,
} from "@/lib/db/generated/enums";

/** A place in a text: UTF-16 code units from `start` up to, not including, `end`. */
export type Span = { start: number; end: number };

/** When something was, as precise as the text and no more. `inferred`: worked out from the day of publication. */
export type When = Span & { asStated: string; edtf: string | null; inferred: boolean };

/** The speaker's own words in quotation marks; a report of them; a report that quotes some. */
export type QuotationType = "direct" | "mixed" | "indirect";

/** A kind that a statement may be of, with the words that suggest it. */
export type KindSuggestion = { kind: StatementKind; words: Span };

/** Somebody as a text names them. `person`: their number among the people of the text, if they are named. */
export type Participant = { name: string; person: number | null };

/** What somebody said, as it stands in a text; quotation marks are part of its place. */
export type Quotation = Span & {
  type: QuotationType;
  /** The verb of speech, where the sentence has one. */
  cue: Span | null;
  /** The words that name the speaker beside the quotation; null where the text goes on without. */
  speaker: Span | null;
  /** Whom those words stand for, or who went on speaking. */
  resolved: Participant | null;
  /** The office that the text gives the speaker. */
  office: string | null;
  /** Whose words the speaker passes on. */
  relayed: Participant | null;
  addressee: Span | null;
  venue: Span | null;
  channel: StatementChannel | null;
  said: When | null;
  kinds: KindSuggestion[];
  /** The number of the quotation that this one goes on with: one utterance cut by “he said” or a new paragraph. */
  joins: number | null;
};

/** How many contacts words tell of. */
export type Count = { number: number; qualifier: CountQualifier };

/** A contact as a text tells of it. `mentions`: every place that tells of it, the first one included. */
export type ContactMention = Span & {
  medium: ContactMedium | null;
  participants: Participant[];
  when: When | null;
  count: Count;
  mentions: Span[];
};

/**
 * A person or body that a text names; `other`: a name by itself that may be either, or a place.
 * `detained`: the text says that they are, or were, held.
 */
export type PersonMention = Span & {
  name: string;
  kind: "person" | "body" | "other";
  roles: string[];
  detained: boolean;
  mentions: Span[];
};

/** What a text proposes to record. People are numbered by their place in the list. */
export type Extraction = {
  quotations: Quotation[];
  contacts: ContactMention[];
  people: PersonMention[];
};

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
