import { extract } from "@/lib/features/imports/extract/extract";
import type {
  ContactMention,
  Count,
  PersonMention,
  Quotation,
  Span,
} from "@/lib/features/imports/types";

/** A quotation in the form of annotated documents; null where the text names no speaker or has no cue. */
export type PredictedQuote = Span & {
  type: string;
  speaker: string | null;
  speaker_start: number | null;
  speaker_end: number | null;
  speaker_resolved: string | null;
  cue: string | null;
};

export type Prediction = {
  doc_id: string;
  quotes: PredictedQuote[];
  contacts: Record<string, unknown>[];
  people: Record<string, unknown>[];
};

const QUALIFIERS = { exactly: "", at_least: "at least ", more_than: "more than ", about: "about " };
const countWords = ({ number, qualifier }: Count) => `${QUALIFIERS[qualifier]}${number}`;

const quoteOf = (
  text: string,
  { start, end, type, speaker, resolved, cue }: Quotation,
): PredictedQuote => ({
  start,
  end,
  type,
  speaker: speaker && text.slice(speaker.start, speaker.end),
  speaker_start: speaker?.start ?? null,
  speaker_end: speaker?.end ?? null,
  speaker_resolved: resolved?.name ?? null,
  cue: cue && text.slice(cue.start, cue.end),
});

const contactOf = ({ start, end, medium, participants, when, count }: ContactMention) => ({
  start,
  end,
  medium,
  participants: participants.map(({ name }) => name),
  when_as_stated: when?.asStated ?? null,
  edtf: when?.edtf ?? null,
  count: countWords(count),
});

const personOf = ({ name, start, end, roles }: PersonMention) => ({ name, start, end, roles });

/** What the extractor reads out of one document. */
export function predict(docId: string, text: string): Prediction {
  const { quotations, contacts, people } = extract(text);
  return {
    doc_id: docId,
    quotes: quotations.map((quotation) => quoteOf(text, quotation)),
    contacts: contacts.map(contactOf),
    people: people.filter(({ kind }) => kind === "person").map(personOf),
  };
}
