import type { CaseDocument, Masthead } from "@/lib/features/exports/render/document/blocks";
import { dossierBlocks } from "@/lib/features/exports/render/document/dossier-blocks";
import { onePageBlocks } from "@/lib/features/exports/render/document/one-page-blocks";
import { FULL_PAGE } from "@/lib/features/exports/render/document/one-page-limits";
import {
  onePageMasthead,
  onePageStamp,
} from "@/lib/features/exports/render/document/one-page-masthead";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

function mastheadOf(header: CaseSummaryHeader): Masthead {
  return {
    kindLabel: header.kindLabel,
    reference: header.case.reference,
    title: header.title,
    nativeName: header.nativeName,
    subtitle: header.subtitle,
    held: header.held,
    figures: header.figures,
    facts: header.facts,
    confidentiality: header.confidentiality,
  };
}

/**
 * The document that PDF, Word and Markdown print. `scale` (0–1) shortens a one-page summary until
 * it fits its page; a dossier is always whole.
 */
export function caseDocument(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  scale = FULL_PAGE,
): CaseDocument {
  const onePage = header.options.length === "one-page";
  const masthead = mastheadOf(header);
  return {
    title: header.documentTitle,
    author: header.stamp.preparedBy,
    day: header.stamp.day,
    stamp: onePage ? onePageStamp(header.stamp.line) : header.stamp.line,
    masthead: onePage ? onePageMasthead(masthead, scale) : masthead,
    blocks: onePage ? onePageBlocks(header, streams, scale) : dossierBlocks(header, streams),
  };
}
