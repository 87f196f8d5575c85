import type { CaptureExtent, ImportKind, ImportState } from "@/lib/db/generated/enums";
import type { ReviewItemKind, ReviewItemState } from "@/lib/db/generated/enums";
import type { ReviewParagraph } from "@/lib/features/reviews/rules/lay-out";
import type { ReadAbout, ReadContact, ReadStatement } from "@/lib/features/reviews/schema/read";
import type { Place } from "@/lib/text/quote-selector";

/** Something brought in: a file of rows, or a text. */
export type BroughtIn = { id: string; createdAt: Date } & (
  | { what: "rows"; fileName: string; kind: ImportKind; rowCount: number; state: ImportState }
  | { what: "text"; title: string; language: string; decided: number; entries: number }
);

/** Somebody on file who may be meant, or an organisation, and why. */
export type PersonFit = {
  id: string;
  isBody: boolean;
  name: string;
  /** What tells them from others of the name. */
  description: string | null;
  score: number;
  reasons: string[];
};

/** Somebody whom an entry names, and who on file that may be, the best first. */
export type NamedPerson = {
  /** As the text has it; null where it only gives an office or nothing. */
  name: string | null;
  office: string | null;
  /** Whether the text names an organisation. */
  isBody: boolean;
  fits: PersonFit[];
  /** The one who is meant, where nobody else on file goes by that name. */
  clear: PersonFit | null;
};

/** Why an entry may concern a case; `before`: what was accepted from the text so far concerns it alone. */
export type CaseBasis = ReadAbout[number]["basis"] | "before";

/** A case that an entry may concern, and why. */
export type CaseFit = { id: string; label: string; personName: string; basis: CaseBasis };

/** A record on file that says nearly the same. */
export type Twin = { id: string; words: string; detail: string };

/** What is told of a decision: of one whose record is hidden or erased, only that there is one. */
export type ToldState = ReviewItemState | "decided";

/** One thing that the text seems to say, as its card shows it. */
export type ReviewCard = Place & {
  id: string;
  /** Its place among the entries of the whole text, from 1. */
  number: number;
  state: ToldState;
  reason: string | null;
  byHand: boolean;
  people: NamedPerson[];
  /** Whose words the speaker passes on, where the text says so. */
  relayed: NamedPerson | null;
  cases: CaseFit[];
  twins: Twin[];
  /** An entry of this text, further up, with the same words. */
  repeats: { id: string; number: number } | null;
  /** What became of it, where the reader may see it. */
  recordHref: string | null;
  /** Whether the reader may undo the decision: not when its record is hidden or erased. */
  mayUndo: boolean;
  decidedBy: string | null;
} & ({ kind: "statement"; read: ReadStatement } | { kind: "contact"; read: ReadContact });

export type ReviewCounts = Record<ReviewItemState, number> & { all: number; decided: number };

/** One part of a text that is gone through, with what it seems to say. */
export type ReviewView = {
  id: string;
  captureId: string;
  extent: CaptureExtent;
  /** Whether the reader may decide here: not behind broken glass, nor with the source in the trash. */
  mayWork: boolean;
  source: { id: string; title: string; language: string; isCited: boolean; inTrash: boolean };
  part: number;
  parts: number;
  stretch: Place;
  text: string;
  paragraphs: ReviewParagraph[];
  cards: ReviewCard[];
  counts: ReviewCounts;
  /** Entries that could be accepted at once, since all of whom they name match people on file. */
  ready: number;
  /** How many there seem to be, of which so many are accepted at one go. */
  readyOf: number;
  /** The entry this reader decided last; null when there is none, or it was undone. */
  lastDecided: string | null;
};

export type ItemKind = ReviewItemKind;
