import type { Block, CaseDocument, Masthead } from "@/lib/features/exports/render/document/blocks";
import { dossierBlocks } from "@/lib/features/exports/render/document/dossier-blocks";
import { onePageBlocks } from "@/lib/features/exports/render/document/one-page-blocks";
import { FULL_PAGE } from "@/lib/features/exports/render/document/one-page-limits";
import {
  onePageMasthead,
  onePageStamp,
} from "@/lib/features/exports/render/document/one-page-masthead";
import { pressBlocks, shortBlocks } from "@/lib/features/exports/render/document/short-version";
import { DRAFT_WARNING, wgadBlocks } from "@/lib/features/exports/render/document/wgad-sections";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

function fullMasthead(header: CaseSummaryHeader): Masthead {
  return {
    letterhead: header.letterhead,
    kindLabel: header.kindLabel,
    reference: header.case.reference,
    title: header.title,
    nativeName: header.nativeName,
    subtitle: header.subtitle,
    held: header.held,
    figures: header.figures,
    facts: header.facts,
    warnings: header.confidentiality === null ? [] : [header.confidentiality],
  };
}

/** The head of a text that says everything itself. */
function plainMasthead(header: CaseSummaryHeader, warnings: readonly string[] = []): Masthead {
  return { ...fullMasthead(header), subtitle: [], held: null, figures: [], facts: [], warnings };
}

function mastheadOf(header: CaseSummaryHeader, scale: number): Masthead {
  switch (header.options.kind) {
    case "dossier":
      return fullMasthead(header);
    case "one-page":
      return onePageMasthead(fullMasthead(header), scale);
    case "wgad-draft":
      return plainMasthead(header, [DRAFT_WARNING]);
    default:
      return plainMasthead(header);
  }
}

async function* atOnce(blocks: Iterable<Block>): AsyncIterable<Block> {
  yield* blocks;
}

function blocksOf(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  scale: number,
): AsyncIterable<Block> {
  switch (header.options.kind) {
    case "dossier":
      return dossierBlocks(header, streams);
    case "one-page":
      return onePageBlocks(header, streams, scale);
    case "short":
      return atOnce(shortBlocks(header));
    case "press-line":
      return atOnce(pressBlocks(header));
    case "wgad-draft":
      return atOnce(wgadBlocks(header));
  }
}

/**
 * The document that PDF, Word and Markdown print. `scale` (0–1) shortens a one-page summary until
 * it fits its page; the other kinds are always whole.
 */
export function caseDocument(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  scale = FULL_PAGE,
): CaseDocument {
  const onePage = header.options.kind === "one-page";
  return {
    title: header.documentTitle,
    author: header.stamp.preparedBy,
    day: header.stamp.day,
    stamp: onePage ? onePageStamp(header.stamp.line) : header.stamp.line,
    masthead: mastheadOf(header, scale),
    blocks: blocksOf(header, streams, scale),
  };
}
