import type { Block, CaseDocument, Detail } from "@/lib/features/exports/render/document/blocks";
import { createNoteWriter } from "@/lib/features/exports/render/document/note-line";
import { type Coverage, typesetText } from "@/lib/features/exports/render/pdf/typeset-text";
import { webAddress } from "@/lib/features/exports/render/document/web-address";
import { textDirection } from "@/lib/features/exports/render/text-direction";
import type { Citation, Line, SourceRecord, Span } from "@/lib/features/exports/types";

const LANGUAGE_SUBTAG = /^[a-z]{2,3}(?=-|$)/i;
/** “Undetermined”: better than claiming that a name without a language is English. */
const UNKNOWN_LANGUAGE = "und";

function languageOf(span: Span): string | null {
  if (span.language === "en") return null;
  const subtag = LANGUAGE_SUBTAG.exec(span.language ?? "")?.[0].toLowerCase();
  return subtag ?? (textDirection(span.text) === "rtl" ? UNKNOWN_LANGUAGE : null);
}

/** Turns a document into what the template reads: every string settable by the fonts. */
function typesetter(sources: ReadonlyMap<string, SourceRecord>, covers: Coverage) {
  const noteOf = createNoteWriter(sources);
  const plain = (text: string | null) => (text === null ? null : typesetText(text, covers));
  const span = (each: Span) => ({
    text: typesetText(each.text, covers),
    lang: languageOf(each),
    rtl: textDirection(each.text) === "rtl",
  });
  const line = (spans: Line) => spans.map(span);
  const note = (citation: Citation) => {
    const { line: spans, url, number, again } = noteOf(citation);
    return { number, again, line: line(spans), url: webAddress(url), shownUrl: plain(url) };
  };
  const detail = ({ label, line: spans, url }: Detail) => ({
    label,
    line: line(spans),
    url: webAddress(url),
  });
  function block(each: Block) {
    switch (each.kind) {
      case "heading":
      case "notice":
        return { kind: each.kind, text: plain(each.text) };
      case "paragraph":
        return { kind: each.kind, text: span(each.text) };
      case "quotation":
        return {
          kind: each.kind,
          when: plain(each.when),
          text: span(each.text),
          translation: each.translation && span(each.translation),
          attribution: line(each.attribution),
          context: line(each.context),
          notes: each.notes.map(note),
        };
      case "entry":
        return {
          kind: each.kind,
          mark: plain(each.mark),
          title: line(each.title),
          details: each.details.map(detail),
          notes: each.notes.map(note),
        };
    }
  }
  return { plain, span, line, block };
}

function typesetMasthead(
  { masthead }: CaseDocument,
  { plain, span, line }: ReturnType<typeof typesetter>,
) {
  const { held, figures, facts, letterhead } = masthead;
  return {
    ...masthead,
    letterhead: letterhead && {
      name: letterhead.name && span(letterhead.name),
      lines: letterhead.lines.map(span),
    },
    reference: plain(masthead.reference),
    title: span(masthead.title),
    nativeName: masthead.nativeName && span(masthead.nativeName),
    subtitle: line(masthead.subtitle),
    held: held && { ...held, line: plain(held.line) },
    figures: figures.map((figure) => ({ ...figure, detail: plain(figure.detail) })),
    facts: facts.map((fact) => ({ label: fact.label, line: line(fact.line) })),
  };
}

/**
 * The whole document as the JSON text that the template reads. Without `footnotes` the notes are
 * numbers of the list of sources; `covers` tells which characters can be printed.
 */
export async function typesetDocument(
  document: CaseDocument,
  sources: ReadonlyMap<string, SourceRecord>,
  { onePage, footnotes, covers }: { onePage: boolean; footnotes: boolean; covers: Coverage },
): Promise<string> {
  const settable = typesetter(sources, covers);
  const blocks = [];
  for await (const each of document.blocks) blocks.push(settable.block(each));
  return JSON.stringify({
    onePage,
    footnotes,
    title: settable.plain(document.title),
    author: settable.plain(document.author),
    day: document.day,
    stamp: settable.plain(document.stamp),
    masthead: typesetMasthead(document, settable),
    blocks,
  });
}
