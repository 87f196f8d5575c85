import { isKnownDate } from "@/lib/dates/partial-date";
import { inline, joined, words } from "@/lib/features/exports/line";
import type { Block, Quotation } from "@/lib/features/exports/render/document/blocks";
import { commitmentBlock } from "@/lib/features/exports/render/document/commitment-block";
import { contactBlock, detail } from "@/lib/features/exports/render/document/contact-block";
import { latest } from "@/lib/features/exports/render/document/latest";
import {
  cutLine,
  cutSpan,
  type Limits,
  limitsAt,
} from "@/lib/features/exports/render/document/one-page-limits";
import { notices } from "@/lib/features/exports/render/document/notices";
import { openPromises } from "@/lib/features/exports/render/document/open-promises";
import { speakerLine } from "@/lib/features/exports/render/document/speaker-line";
import { statementBlock } from "@/lib/features/exports/render/document/statement-block";
import { truncated } from "@/lib/features/exports/render/document/truncated";
import type {
  CaseSummaryHeader,
  CommitmentRecord,
  Counts,
  Line,
  RecordStreams,
} from "@/lib/features/exports/types";

/** The page has room for one language, and says when it is not the speaker's. */
function contextOf({ translation, context }: Quotation): Line {
  if (translation === null) return context;
  return context.length === 0 ? [words("translated")] : [words("translated · "), ...context];
}

function cutQuotation(block: Quotation, limits: Limits): Quotation {
  return {
    ...block,
    when: truncated(block.when, limits.line),
    text: cutSpan(block.translation ?? block.text, limits.quotation),
    translation: null,
    attribution: cutLine(block.attribution, limits.line),
    context: cutLine(contextOf(block), limits.line),
    notes: block.notes.slice(0, 1).map((note) => ({ ...note, exact: null, capture: null })),
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
      mark: block.mark && truncated(block.mark, limits.line),
      title: cutLine([...block.title, ...outcome], limits.line),
      details: [],
      notes: block.notes.slice(0, 1).map((note) => ({ ...note, exact: null, capture: null })),
    };
  }
}

async function* promisesToKeep(streams: RecordStreams, limits: Limits): AsyncIterable<Block> {
  const promises = await openPromises(streams.commitments(), limits.promises);
  if (promises.length > 0) yield { kind: "heading", text: "Promises to be kept" };
  for (const promise of promises) yield promiseEntry(promise, limits);
}

/** Whose promise it is and by when, in one line under its words. */
function promiseEntry(promise: CommitmentRecord, limits: Limits): Block {
  const { mark, title, notes } = commitmentBlock(promise);
  const { due, lateness } = promise;
  const by = speakerLine(promise.promiser);
  const when = joined([
    isKnownDate(due) ? words(`due ${due.words}`) : null,
    lateness === null ? null : words(lateness),
  ]);
  const line = when.length === 0 ? by : [...by, words(", "), ...when];
  return {
    kind: "entry",
    mark: mark && truncated(mark, limits.line),
    title: cutLine(title, limits.line),
    details: detail(null, cutLine(line, limits.line)),
    notes: notes.slice(0, 1).map((note) => ({ ...note, exact: null, capture: null })),
  };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

function moreInDossier({ statements, contacts, sources }: Counts): string {
  const inFull = contacts === null ? [] : [counted(contacts, "contact")];
  const all = [counted(statements, "statement"), ...inFull].join(", ");
  return `More in the dossier: ${all} and ${counted(sources, "source")} in full.`;
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
  yield* notices(header);
  yield* latestStatements(streams, limits);
  yield* promisesToKeep(streams, limits);
  yield* latestContacts(streams, limits);
  yield { kind: "notice", text: moreInDossier(header.counts) };
}
