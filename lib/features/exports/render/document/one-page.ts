import { inline, words } from "@/lib/features/exports/line";
import type { Block, Masthead, Quotation } from "@/lib/features/exports/render/document/blocks";
import { contactBlock } from "@/lib/features/exports/render/document/contact-block";
import { latest } from "@/lib/features/exports/render/document/latest";
import { statementBlock } from "@/lib/features/exports/render/document/statement-block";
import { truncated } from "@/lib/features/exports/render/document/truncated";
import type { CaseSummaryHeader, Line, RecordStreams, Span } from "@/lib/features/exports/types";

/** The scale at which ordinary texts fill one page. */
export const FULL_PAGE = 1;

type Limits = {
  title: number;
  line: number;
  facts: number;
  summary: number;
  notes: number;
  quotation: number;
  quotations: number;
  contacts: number;
};

function limitsAt(scale: number): Limits {
  const portion = (full: number, least: number) => Math.max(least, Math.round(full * scale));
  return {
    title: portion(90, 24),
    line: portion(130, 24),
    facts: portion(9, 5),
    summary: portion(620, 60),
    notes: portion(320, 60),
    quotation: portion(300, 60),
    quotations: portion(3, 1),
    contacts: portion(3, 1),
  };
}

function cutSpan(span: Span, limit: number): Span {
  return inline(truncated(inline(span.text).text, limit), span.language);
}

function cutLine(line: Line, limit: number): Line {
  const kept: Span[] = [];
  let left = limit;
  for (const span of line) {
    if (span.text.length > left) return [...kept, cutSpan(span, Math.max(1, left))];
    kept.push(span);
    left -= span.text.length;
  }
  return kept;
}

function cutText(text: string, limit: number): string {
  return truncated(text, limit);
}

/** The masthead with every text cut to what the page can hold; numbers are never cut. */
export function onePageMasthead(masthead: Masthead, scale: number): Masthead {
  const limits = limitsAt(scale);
  return {
    ...masthead,
    title: cutSpan(masthead.title, limits.title),
    nativeName: masthead.nativeName && cutSpan(masthead.nativeName, limits.title),
    subtitle: cutLine(masthead.subtitle, limits.line),
    held: { ...masthead.held, line: cutText(masthead.held.line, limits.line) },
    figures: masthead.figures.map((figure) => ({
      ...figure,
      detail: figure.detail && cutText(figure.detail, limits.line),
    })),
    facts: masthead.facts
      .slice(0, limits.facts)
      .map(({ label, line }) => ({ label, line: cutLine(line, limits.line) })),
  };
}

function cutQuotation(block: Quotation, limits: Limits): Quotation {
  return {
    ...block,
    when: cutText(block.when, limits.line),
    text: cutSpan(block.translation ?? block.text, limits.quotation),
    translation: null,
    attribution: cutLine(block.attribution, limits.line),
    context: cutLine(block.context, limits.line),
    notes: block.notes.slice(0, 1).map((note) => ({ ...note, exact: null })),
  };
}

function* shortText(heading: string, text: string | null, limit: number): Iterable<Block> {
  const printed = text === null ? "" : inline(text).text;
  if (printed === "") return;
  yield { kind: "heading", text: heading };
  yield { kind: "paragraph", text: inline(truncated(printed, limit)) };
}

async function* latestStatements(streams: RecordStreams, limits: Limits): AsyncIterable<Block> {
  const statements = await latest(streams.statements(), limits.quotations);
  if (statements.length > 0) yield { kind: "heading", text: "Latest statements" };
  for (const statement of statements) yield cutQuotation(statementBlock(statement), limits);
}

async function* latestContacts(streams: RecordStreams, limits: Limits): AsyncIterable<Block> {
  const contacts = await latest(streams.contacts(), limits.contacts);
  if (contacts.length > 0) yield { kind: "heading", text: "Latest contacts" };
  for (const contact of contacts) {
    const block = contactBlock(contact, { withNextStep: false });
    const outcome = contact.outcome ? [words(` – ${contact.outcome.label.toLowerCase()}`)] : [];
    yield {
      ...block,
      mark: block.mark && cutText(block.mark, limits.line),
      title: cutLine([...block.title, ...outcome], limits.line),
      details: [],
      notes: block.notes.slice(0, 1).map((note) => ({ ...note, exact: null })),
    };
  }
}

/** The blocks of a one-page summary: what matters most, the rest counted and left to the dossier. */
export async function* onePageBlocks(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  scale: number,
): AsyncIterable<Block> {
  const limits = limitsAt(scale);
  yield* shortText("Summary", header.case.summary, limits.summary);
  yield* shortText("Internal notes – not for distribution", header.internalNotes, limits.notes);
  yield* latestStatements(streams, limits);
  yield* latestContacts(streams, limits);
  const { statements, contacts, sources } = header.counts;
  yield {
    kind: "notice",
    text: `More in the dossier: ${statements} statements, ${contacts} contacts, ${sources} sources in full.`,
  };
}
