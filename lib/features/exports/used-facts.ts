import { caseFact, dossierFacts, mastheadFacts } from "@/lib/features/exports/case-facts";
import { inline, textOf } from "@/lib/features/exports/line";
import { latest } from "@/lib/features/exports/render/document/latest";
import { limitsAt, type Limits } from "@/lib/features/exports/render/document/one-page-limits";
import { onePageSource } from "@/lib/features/exports/render/document/one-page-masthead";
import { pressLineFacts, shortFacts } from "@/lib/features/exports/render/document/short-version";
import { openPromises } from "@/lib/features/exports/render/document/open-promises";
import { speakerLine } from "@/lib/features/exports/render/document/speaker-line";
import { truncated } from "@/lib/features/exports/render/document/truncated";
import { wgadFacts } from "@/lib/features/exports/render/document/wgad-sections";
import type {
  CaseSummaryHeader,
  Citation,
  CommitmentRecord,
  ContactRecord,
  RecordStreams,
  Speaker,
  StatementRecord,
} from "@/lib/features/exports/types";
import type { UsedFact } from "@/lib/features/exports/types/living";

/** Who speaks, and how the page names them. */
const who = (speaker: Speaker | null) =>
  speaker && { personId: speaker.personId, words: textOf(speakerLine(speaker)) };

function statementFact(record: StatementRecord, limits: Limits): UsedFact {
  const { id, date, speaker, relayedFrom, venue, wording, kinds, concern } = record;
  const printed = record.translation ?? record.text;
  const content = {
    ...{ date, venue, wording, kinds, concern, internalNotes: record.internalNotes },
    ...{ speaker: who(speaker), relayedFrom: who(relayedFrom) },
    text: truncated(inline(printed.text).text, limits.quotation),
    sourceId: record.citations[0]?.sourceId,
  };
  return { type: "statement", id, content };
}

function contactFact({
  id,
  date,
  medium,
  made,
  count,
  outcome,
  citations,
}: ContactRecord): UsedFact {
  const content = { date, medium, made, count, outcome, sourceId: citations[0]?.sourceId };
  return { type: "contact", id, content };
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const record of records) found.push(record);
  return found;
}

function promiseFact(record: CommitmentRecord, limits: Limits): UsedFact {
  const { id, saidOn, due, state, promiser, citations } = record;
  const content = {
    ...{ saidOn, due, state, promiser: who(promiser) },
    words: truncated(inline(record.words.text).text, limits.line),
    sourceId: citations[0]?.sourceId,
  };
  return { type: "commitment", id, content };
}

/** What a note on one page says of the sources that the records on it name first. */
async function noteFacts(
  streams: RecordStreams,
  printed: readonly { citations: readonly Citation[] }[],
  scale: number,
): Promise<UsedFact[]> {
  const ids = new Set(printed.flatMap(({ citations }) => citations[0]?.sourceId ?? []));
  const facts: UsedFact[] = [];
  if (ids.size === 0) return facts;
  for await (const source of streams.sources()) {
    if (!ids.has(source.id)) continue;
    const { id, title, author, publisher, published, url } = onePageSource(source, scale);
    facts.push({ type: "source", id, content: { title, author, publisher, published, url } });
  }
  return facts;
}

async function onePageFacts(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  scale: number,
  isAgain: boolean,
): Promise<UsedFact[]> {
  const limits = limitsAt(scale);
  const { summary } = header.case;
  const statements = await latest(streams.statements(), limits.quotations);
  const contacts = await latest(streams.contacts(), limits.contacts);
  const promises = isAgain
    ? await all(streams.commitments())
    : await openPromises(streams.commitments(), limits.promises);
  return [
    caseFact(header, summary && truncated(inline(summary).text, limits.summary)),
    ...mastheadFacts(header),
    ...statements.map((record) => statementFact(record, limits)),
    ...contacts.map(contactFact),
    ...promises.map((record) => promiseFact(record, limits)),
    ...(await noteFacts(streams, [...statements, ...contacts, ...promises], scale)),
  ];
}

/**
 * The records a document used and what it said of them: of a dossier the case's own only, since
 * its streams are noted as they pass.
 * @param scale how far a one-page summary was shortened
 * @param isAgain whether the streams hold records that were printed once, to be told as they are now
 */
export async function usedFacts(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  scale: number,
  isAgain = false,
): Promise<UsedFact[]> {
  switch (header.options.kind) {
    case "dossier":
      return dossierFacts(header);
    case "one-page":
      return onePageFacts(header, streams, scale, isAgain);
    case "short":
      return shortFacts(header);
    case "press-line":
      return pressLineFacts(header);
    case "wgad-draft":
      return wgadFacts(header);
  }
}
