import type { PartialDate } from "@/lib/dates/partial-date";
import type { CitationAbout, SourceKind } from "@/lib/db/generated/enums";
import type { Page } from "@/lib/db/keyset";
import type { ClaimGroup } from "@/lib/features/sources/schema";

/** A citation as it stands beside a claim. */
export type CitationView = {
  id: string;
  about: CitationAbout;
  exactWords: string | null;
  /** The captured text in which the words have their place; null when they have none. */
  captureId: string | null;
  note: string | null;
  source: {
    id: string;
    title: string;
    language: string;
    publisher: string | null;
    url: string | null;
    publishedOn: PartialDate;
    reliability: string | null;
    credibility: string | null;
  };
};

/** A line of the list of sources. */
export type SourceRow = {
  id: string;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  language: string;
  publishedOn: PartialDate;
  /** Admiralty letter A–F, and figure 1–6; each judged apart. */
  reliability: string | null;
  credibility: string | null;
  /** Claims it is cited for that the actor may see. */
  claimCount: number;
};

/** What a source's page shows. */
export type SourceView = Omit<SourceRow, "claimCount"> & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  author: string | null;
  url: string | null;
  archiveUrl: string | null;
  /** YYYY-MM-DD */
  accessedOn: string | null;
  captureNote: string | null;
  internalNotes: string;
};

/** Something a source is cited for: whose page it is on, in a few words. */
export type ClaimView = {
  /** The citation's id. */
  id: string;
  href: string;
  /** "Testa Nobody", "VG-2026-7KQ4" */
  title: string;
  /** When, where, or which part of the record. */
  detail: string | null;
  /** The words said, for statements. */
  excerpt: { text: string; language: string } | null;
  about: CitationAbout;
  exactWords: string | null;
  note: string | null;
};

/** One page of the claims of a group. */
export type ClaimPage = Page<ClaimView> & { group: ClaimGroup };
