import type { ClaimView } from "@/lib/features/sources/types";
import type { CitableRef } from "@/lib/features/sources/schema/citing";

/** What became of one citation: it holds when there are no problems. Each problem is a sentence. */
export type CitationCheck = {
  id: string;
  record: CitableRef;
  words: string;
  problems: string[];
};

/** What became of one captured text and of the citations made on it. */
export type CaptureCheck = {
  id: string;
  version: number;
  sha256: string;
  problems: string[];
  citations: CitationCheck[];
};

/** What became of everything captured of one source. */
export type SourceCheck = {
  source: { id: string; title: string };
  /** Captured texts that should be there and are not. */
  missing: string[];
  captures: CaptureCheck[];
};

/** The same as a page shows it: only citations that its reader may see, each with what it is for. */
export type VerificationView = {
  checkedAt: Date;
  check: SourceCheck;
  claims: Map<string, ClaimView>;
  /** Citations of the source without a place, which cannot be checked. */
  withoutPlace: number;
};
