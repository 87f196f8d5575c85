import type { SearchKind } from "@/lib/features/search/schema";

/** A piece of a text, set off where it holds words that were searched for. */
export type MarkedText = { text: string; marked: boolean };

/** A record found. */
export type SearchHit = {
  kind: SearchKind;
  id: string;
  href: string;
  title: MarkedText[];
  /** What kind, when, where: "Press briefing · 13 February 2024". */
  detail: string;
  /** The passage with the words searched for; empty when the record has no text. */
  snippet: MarkedText[];
  /** BCP 47 tag of the passage, where it is known. */
  language: string | null;
};

/** The records of one kind that were found, best first. */
export type SearchGroup = {
  kind: SearchKind;
  /** How many the actor may see. */
  total: number;
  /** More may match: only the best `total` were looked at. */
  capped: boolean;
  hits: SearchHit[];
};

export type SearchResults = {
  /** The words searched for; null when there were none. */
  q: string | null;
  groups: SearchGroup[];
  /** How many records each kind has, whatever kind was asked for. */
  totals: { kind: SearchKind; total: number; capped: boolean }[];
  /** The page shown and how many there are, when one kind was asked for. */
  page: number;
  pageCount: number;
  /** Names like the words searched for, when nothing was found. */
  suggestions: string[];
};

/** A record as the first, bounded look at the indexes finds it. */
export type Candidate = { kind: SearchKind; id: string };
