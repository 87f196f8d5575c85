import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
} from "docx";

import { words } from "@/lib/features/exports/line";
import type {
  Block,
  Detail,
  Entry,
  Quotation,
} from "@/lib/features/exports/render/document/blocks";
import type { Note } from "@/lib/features/exports/render/document/note-line";
import { webAddress } from "@/lib/features/exports/render/document/web-address";
import { textRuns } from "@/lib/features/exports/render/docx/text-runs";
import { textDirection } from "@/lib/features/exports/render/text-direction";
import type { Citation, Line, Span } from "@/lib/features/exports/types";

type NoteWriter = (citation: Citation) => Note;

function linked(line: Line, url: string | null): ParagraphChild[] {
  const link = webAddress(url);
  if (link === null) return textRuns(line);
  return [new ExternalHyperlink({ link, children: textRuns(line, { style: "Hyperlink" }) })];
}

function footnote(note: Note): FootnoteReferenceRun {
  const address = webAddress(note.url);
  const children = [
    ...textRuns(note.line),
    ...(address === null ? [] : [...textRuns([words(" ")]), ...linked([words(address)], address)]),
  ];
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: "FootnoteText", children })],
  });
}

/** The marks of a record's notes, with a comma between two. */
function footnotes(citations: readonly Citation[], noteOf: NoteWriter): ParagraphChild[] {
  return citations.flatMap((citation, index) => [
    ...(index === 0 ? [] : textRuns([words(", ")], { superScript: true })),
    footnote(noteOf(citation)),
  ]);
}

function passageParagraph(style: string, span: Span): Paragraph {
  return new Paragraph({
    style,
    bidirectional: textDirection(span.text) === "rtl",
    children: textRuns([span]),
  });
}

function quotation(block: Quotation, noteOf: NoteWriter): Paragraph[] {
  const attribution = textRuns([words("— "), ...block.attribution]);
  const paragraphs = [
    new Paragraph({ style: "RecordDate", children: textRuns([words(block.when)]) }),
    passageParagraph("Quotation", block.text),
  ];
  if (block.translation !== null) {
    paragraphs.push(
      new Paragraph({ style: "Context", children: textRuns([words("Translation")]) }),
      passageParagraph("Quotation", block.translation),
    );
  }
  paragraphs.push(
    new Paragraph({
      style: "Attribution",
      children: [...attribution, ...footnotes(block.notes, noteOf)],
    }),
  );
  if (block.context.length > 0) {
    paragraphs.push(new Paragraph({ style: "Context", children: textRuns(block.context) }));
  }
  return paragraphs;
}

function detailParagraph({ label, line, url }: Detail): Paragraph {
  const lead = label === null ? [] : textRuns([words(`${label}: `)]);
  return new Paragraph({ style: "RecordDetail", children: [...lead, ...linked(line, url)] });
}

function entry(block: Entry, noteOf: NoteWriter): Paragraph[] {
  const mark = block.mark === null ? [] : textRuns([words(`${block.mark}  `)]);
  const title = new Paragraph({
    spacing: { before: 200, after: 40 },
    keepNext: block.details.length > 0,
    children: [
      ...mark,
      ...textRuns(block.title, { bold: true }),
      ...footnotes(block.notes, noteOf),
    ],
  });
  return [title, ...block.details.map(detailParagraph)];
}

/** One block as paragraphs; source notes become footnotes of their own. */
export function docxParagraphs(block: Block, noteOf: NoteWriter): Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns([words(block.text)]) }),
      ];
    case "paragraph":
      return [passageParagraph("Normal", block.text)];
    case "notice":
      return [new Paragraph({ style: "Notice", children: textRuns([words(block.text)]) })];
    case "quotation":
      return quotation(block, noteOf);
    case "entry":
      return entry(block, noteOf);
  }
}
