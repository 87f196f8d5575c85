import type {
  Citation,
  Fact,
  Figure,
  Held,
  Letterhead,
  Line,
  Span,
} from "@/lib/features/exports/types";

export type Detail = { label: string | null; line: Line; url: string | null };

export type Quotation = {
  kind: "quotation";
  when: string;
  /** Quote marks included when the words are the speaker's own. */
  text: Span;
  translation: Span | null;
  attribution: Line;
  context: Line;
  notes: readonly Citation[];
};

export type Entry = {
  kind: "entry";
  /** Printed in the margin: a date or a source's number. */
  mark: string | null;
  title: Line;
  details: readonly Detail[];
  notes: readonly Citation[];
};

/** What a document is made of after its masthead: every document format prints each kind its way. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: Span }
  | { kind: "notice"; text: string }
  | Quotation
  | Entry;

export type Masthead = {
  letterhead: Letterhead | null;
  kindLabel: string;
  reference: string;
  title: Span;
  nativeName: Span | null;
  subtitle: Line;
  /** Null where the text itself says how long; figures and facts are empty then. */
  held: Held | null;
  figures: readonly Figure[];
  facts: readonly Fact[];
  /** Printed above everything else: what must not be overlooked. */
  warnings: readonly string[];
};

/** One case summary as a sequence of printed parts, the same for PDF, Word and Markdown. */
export type CaseDocument = {
  title: string;
  author: string;
  /** YYYY-MM-DD. */
  day: string;
  /** The line at the foot of each page: reference, day, who made it. */
  stamp: string;
  masthead: Masthead;
  blocks: AsyncIterable<Block>;
};
