import type { CaptureExtent, CitationAbout, SourceKind } from "@/lib/db/generated/enums";
import type { CitableNoun } from "@/lib/features/sources/schema/citing";
import type { ClaimGroup } from "@/lib/features/sources/schema";

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  article: "Article",
  press_briefing: "Press briefing",
  press_release: "Press release",
  interview: "Interview",
  social_post: "Social media post",
  court_document: "Court document",
  letter: "Letter",
  call_note: "Call note",
  other: "Other",
};

export const CITATION_ABOUT_LABELS: Record<CitationAbout, string> = {
  record: "What is recorded",
  date: "The date",
};

/** What a passage can be cited for. */
export const CITABLE_NOUN_LABELS: Record<CitableNoun, string> = {
  statement: "Statement",
  contact: "Contact",
  commitment: "Commitment",
  commitment_status: "Commitment",
  fact: "Case",
  case: "Case",
  person: "Person",
  position: "Office",
};

/** How much of a source its captured text is. */
export const CAPTURE_EXTENT_LABELS: Record<CaptureExtent, string> = {
  whole: "The whole text",
  excerpts: "Excerpts",
};

/** Headings of what a source is cited for. */
export const CLAIM_GROUP_LABELS: Record<ClaimGroup, string> = {
  statements: "Statements",
  contacts: "Contacts",
  commitments: "Commitments",
  people: "People and their offices",
  cases: "Cases",
};

/** Admiralty code (NATO AJP-2.1), reliability of the source. */
export const RELIABILITY_LABELS = {
  A: "A – completely reliable",
  B: "B – usually reliable",
  C: "C – fairly reliable",
  D: "D – not usually reliable",
  E: "E – unreliable",
  F: "F – cannot be judged",
} as const;

/** Admiralty code (NATO AJP-2.1), credibility of the information. */
export const CREDIBILITY_LABELS = {
  1: "1 – confirmed by other sources",
  2: "2 – probably true",
  3: "3 – possibly true",
  4: "4 – doubtful",
  5: "5 – improbable",
  6: "6 – cannot be judged",
} as const;

/** The words of one grade; null where the axis was not judged. */
export function gradeWords(labels: Record<string, string>, grade: string | null): string | null {
  return grade === null ? null : (labels[grade] ?? grade);
}

/** Said where a text or a file is about to be kept for a source that nothing cites. */
export const UNCITED_NOTICE = "Until it is cited for something, everyone on the staff can read it.";

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const SOURCE_FIELD_LABELS: Record<string, string> = {
  kind: "Kind",
  title: "Title",
  publisher: "Publisher",
  author: "Author",
  url: "Web address",
  publishedOn: "Published",
  accessedOn: "Read on",
  language: "Language",
  captureNote: "Capture note",
  archiveUrl: "Archived copy",
  reliability: "Reliability of the source",
  credibility: "Credibility of the information",
  internalNotes: "Internal notes",
  captureVersion: "Version of the captured text",
  captureExtent: "How much of it",
  captureSha256: "SHA-256 of the captured text",
  noteOnCapture: "Note on the captured text",
};
