import type { Writable } from "node:stream";

import { caseDocument } from "@/lib/features/exports/render/document/case-document";
import { FULL_PAGE } from "@/lib/features/exports/render/document/one-page-limits";
import { recordCount, requireRoom } from "@/lib/features/exports/render/document/document-size";
import {
  onePageSources,
  type SourcesById,
  sourcesById,
} from "@/lib/features/exports/render/document/sources-by-id";
import {
  FONT_FAMILIES,
  TEMPLATE_FILE,
  WORKER_FILE,
} from "@/lib/features/exports/render/pdf/assets";
import { isCovered } from "@/lib/features/exports/render/pdf/font-coverage";
import { typesetDocument } from "@/lib/features/exports/render/pdf/typeset-document";
import type { Coverage } from "@/lib/features/exports/render/pdf/typeset-text";
import {
  RefusedTextError,
  type Typeset,
  TypesetterThread,
  TypesettingError,
} from "@/lib/features/exports/render/pdf/typesetter-thread";
import { writeBytes } from "@/lib/features/exports/render/write-text";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

const TWO_MINUTES = 120_000;
/** Tried in turn until a one-page summary fits its page: as much as it can hold, and no more. */
const ONE_PAGE_SCALES = [1.8, 1.5, 1.25, FULL_PAGE, 0.9, 0.8, 0.7, 0.55, 0.4, 0.2, 0] as const;
const LAST_BASIC_LETTER = 0x17f;
/** Each footnote takes the compiler some 0.3 MB: beyond this many records notes are plain numbers. */
const MOST_RECORDS_WITH_FOOTNOTES = 1_500;

const thread = new TypesetterThread({
  workerFile: WORKER_FILE,
  workerData: { template: TEMPLATE_FILE, fontFiles: FONT_FAMILIES.flat() },
  timeoutMs: TWO_MINUTES,
});

/** Latin letters without combining marks: what is left when the fonts reject a combination. */
const onlyBasicLetters: Coverage = (codePoint) =>
  codePoint >= 0x20 && codePoint <= LAST_BASIC_LETTER && isCovered(codePoint);

/**
 * From the best down: a file beyond the compiler's checks is worth more than none. The last one
 * is for faults of the compiler itself, which has lost the tags of some very long paragraphs.
 */
const ATTEMPTS = [
  { covers: isCovered, accessible: true },
  { covers: onlyBasicLetters, accessible: true },
  { covers: isCovered, accessible: false },
  { covers: onlyBasicLetters, accessible: false },
] as const;

async function firstAccepted(
  typeset: (attempt: (typeof ATTEMPTS)[number]) => Promise<Typeset>,
): Promise<Typeset> {
  let refusal: RefusedTextError | undefined;
  for (const attempt of ATTEMPTS) {
    try {
      return await typeset(attempt);
    } catch (error) {
      if (!(error instanceof RefusedTextError)) throw error;
      refusal = error;
    }
  }
  throw refusal ?? new TypesettingError("No attempt was made");
}

async function typesetAt(
  scale: number,
  header: CaseSummaryHeader,
  streams: RecordStreams,
  sources: SourcesById,
): Promise<Typeset> {
  const onePage = header.options.kind === "one-page";
  const footnotes = onePage || recordCount(header) <= MOST_RECORDS_WITH_FOOTNOTES;
  const named = onePage ? onePageSources(sources, scale) : sources;
  return firstAccepted(async ({ covers, accessible }) => {
    const document = caseDocument(header, streams, scale);
    const data = await typesetDocument(document, named, { onePage, footnotes, covers });
    return thread.typeset(data, accessible);
  });
}

async function typesetToFit(
  header: CaseSummaryHeader,
  streams: RecordStreams,
): Promise<Typeset & { scale: number }> {
  const sources = await sourcesById(streams);
  const scales = header.options.kind === "one-page" ? ONE_PAGE_SCALES : [FULL_PAGE];
  let typeset: (Typeset & { scale: number }) | undefined;
  for (const scale of scales) {
    typeset = { ...(await typesetAt(scale, header, streams, sources)), scale };
    if (typeset.pages === 1) break;
  }
  if (typeset === undefined) throw new TypesettingError("No scale to try");
  return typeset;
}

/**
 * The case as a tagged PDF (PDF/UA-1; untagged only when the compiler fails at it). A one-page summary is shortened until it fits its page.
 * Throws DocumentTooLargeError when there is more than a document can hold, TypesettingError when
 * it takes longer than two minutes to set.
 */
export async function renderPdf(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
): Promise<number> {
  requireRoom(header);
  const { pdf, scale } = await typesetToFit(header, streams);
  await writeBytes(pdf, out);
  return scale;
}
