import type { Writable } from "node:stream";

import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";

import { words } from "@/lib/features/exports/line";
import type { CaseDocument } from "@/lib/features/exports/render/document/blocks";
import { caseDocument } from "@/lib/features/exports/render/document/case-document";
import { requireRoom } from "@/lib/features/exports/render/document/document-size";
import { createNoteWriter } from "@/lib/features/exports/render/document/note-line";
import {
  onePageSources,
  type SourcesById,
  sourcesById,
} from "@/lib/features/exports/render/document/sources-by-id";
import { docxParagraphs } from "@/lib/features/exports/render/docx/docx-blocks";
import { docxMasthead } from "@/lib/features/exports/render/docx/docx-masthead";
import { docxStyles } from "@/lib/features/exports/render/docx/styles";
import { textRuns } from "@/lib/features/exports/render/docx/text-runs";
import { writeBytes } from "@/lib/features/exports/render/write-text";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

/** A4 with the text 9,000 wide, all in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const DOSSIER_MARGIN = { top: 1400, bottom: 1400, left: 1453, right: 1453 };
const ONE_PAGE_MARGIN = { ...DOSSIER_MARGIN, top: 700, bottom: 900, header: 400, footer: 400 };
/** A word processor sets its pages itself, so a summary keeps well below what a page can hold. */
const ONE_PAGE_SHARE = 0.8;
const RIGHT_EDGE = [{ type: TabStopType.RIGHT, position: 9000 }];
const SMALL = { size: 15, color: "625E57" };

function runningHeader({ masthead }: CaseDocument): Header {
  const children = [
    ...textRuns([masthead.title], SMALL),
    new TextRun({ ...SMALL, text: `\t${masthead.reference}` }),
  ];
  return new Header({ children: [new Paragraph({ tabStops: RIGHT_EDGE, children })] });
}

function stampFooter({ stamp }: CaseDocument): Footer {
  const page = ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
  const children = [...textRuns([words(stamp)], SMALL), new TextRun({ ...SMALL, children: page })];
  return new Footer({ children: [new Paragraph({ tabStops: RIGHT_EDGE, children })] });
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({})] });
}

async function wordDocument(
  document: CaseDocument,
  sources: SourcesById,
  onePage: boolean,
): Promise<Document> {
  const noteOf = createNoteWriter(sources);
  const paragraphs: Paragraph[] = [];
  for await (const block of document.blocks) paragraphs.push(...docxParagraphs(block, noteOf));
  const footer = stampFooter(document);
  return new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    subject: document.masthead.reference,
    description: document.stamp,
    styles: docxStyles(onePage),
    sections: [
      {
        properties: {
          page: { size: A4, margin: onePage ? ONE_PAGE_MARGIN : DOSSIER_MARGIN },
          titlePage: true,
        },
        headers: { default: runningHeader(document), first: emptyHeader() },
        footers: { default: footer, first: footer },
        children: [...docxMasthead(document.masthead), ...paragraphs],
      },
    ],
  });
}

/**
 * The case as a Word document with real headings and footnotes. Throws DocumentTooLargeError when
 * there is more than a document can hold.
 */
export async function renderDocx(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
): Promise<number> {
  requireRoom(header);
  const onePage = header.options.kind === "one-page";
  const document = caseDocument(header, streams, ONE_PAGE_SHARE);
  const sources = await sourcesById(streams);
  const named = onePage ? onePageSources(sources, ONE_PAGE_SHARE) : sources;
  const word = await wordDocument(document, named, onePage);
  await writeBytes(await Packer.toBuffer(word), out);
  return ONE_PAGE_SHARE;
}
