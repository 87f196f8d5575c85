import type { CaptureExtent } from "@/lib/db/generated/enums";
import type { CitableNoun, CitableRef } from "@/lib/features/sources/schema/citing";
import type { ClaimView } from "@/lib/features/sources/types";
import type { Place } from "@/lib/text/quote-selector";

/** A captured text of a source, without the text. */
export type CaptureView = {
  id: string;
  /** From 1, in the order captured. */
  version: number;
  extent: CaptureExtent;
  sha256: string;
  note: string | null;
  capturedAt: Date;
  capturedBy: string;
};

/** A citation in the margin of the passage it quotes. */
export type MarginNote = {
  /** The citation's id. */
  id: string;
  /** Its place among the citations of the text, from 1. */
  number: number;
  claim: ClaimView;
  /** What kind of record it is for; null when that cannot be told. */
  noun: CitableNoun | null;
  mayChange: boolean;
};

/** A stretch of text under the same citations. Places are code points of the whole text. */
export type ReadingSegment = {
  start: number;
  text: string;
  /** Numbers of the citations that cover it. */
  under: number[];
  /** Citations whose first words on this page stand here. */
  begins: { id: string; number: number }[];
  /** Citations whose last words on this page stand here. */
  ends: { id: string; number: number; title: string }[];
  /** Whether the citation that was asked for covers it. */
  isAskedFor: boolean;
};

export type ReadingParagraph = { start: number; segments: ReadingSegment[]; notes: MarginNote[] };

/** One part of a captured text, ready to be read. */
export type ReadingView = {
  capture: CaptureView;
  /** Every captured text of the source, newest first. */
  versions: CaptureView[];
  /** From 1. */
  part: number;
  parts: number;
  /** What the part spans, in code points of the whole text. */
  stretch: Place;
  /** The part's text as it stands. */
  text: string;
  /** Citations of the whole text that the actor may see. */
  citationCount: number;
  paragraphs: ReadingParagraph[];
};

/** Words selected in a captured text. */
export type PassageView = Place & {
  captureId: string;
  version: number;
  exact: string;
  prefix: string;
  suffix: string;
  source: { id: string; title: string; language: string };
};

/** A citation that could be tied to a place, for a person to decide. */
export type PlaceableCitation = {
  id: string;
  record: CitableRef;
  claim: ClaimView;
  words: string;
  /** The version it stands on now; null when it has no place. */
  version: number | null;
  /** Where its words stand in the newest text, each with its surroundings. */
  places: PassageView[];
};
