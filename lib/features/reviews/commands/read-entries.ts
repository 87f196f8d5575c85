import { extract } from "@/lib/features/imports/extract/extract";
import type { ContactMention, PersonMention, Span } from "@/lib/features/imports/types";
import { readStatement, toWhen, utterancesOf } from "@/lib/features/reviews/commands/utterances";
import type { ReadContact, ReadStatement } from "@/lib/features/reviews/schema/read";
import { indexCodePoints } from "@/lib/text/code-points";

/** One thing that a text seems to say, at its place in code points. */
export type Entry = { start: number; end: number } & (
  { kind: "statement"; read: ReadStatement } | { kind: "contact"; read: ReadContact }
);

/** More than anybody goes through; a book is brought in chapter by chapter. */
export const MOST_ENTRIES = 2_000;
const MOST_NAMES = 20;

/** The names of those held who are named in the paragraph of a place; else of the only one there is. */
function heldNear(text: string, held: readonly PersonMention[]) {
  return ({ start, end }: Span): string[] => {
    const from = text.lastIndexOf("\n", start) + 1;
    const lineEnd = text.indexOf("\n", end);
    const to = lineEnd < 0 ? text.length : lineEnd;
    const near = held.filter(({ mentions }) =>
      mentions.some((mention) => mention.start >= from && mention.end <= to),
    );
    const meant = near.length > 0 ? near : held.length === 1 ? held : [];
    return meant.slice(0, MOST_NAMES).map(({ name }) => name);
  };
}

const readContact = (
  contact: ContactMention,
  people: readonly PersonMention[],
  about: string[],
): ReadContact => ({
  medium: contact.medium,
  participants: contact.participants.slice(0, MOST_NAMES).map(({ name, person }) => ({
    name: name.slice(0, 500).toWellFormed(),
    isBody: people[person ?? -1]?.kind === "body",
  })),
  when: toWhen(contact.when),
  count: Math.max(1, contact.count.number),
  qualifier: contact.count.qualifier,
  about,
});

/** One entry for each place and kind, in the order of the text. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const seen = new Map(
    entries.map((entry) => [`${entry.kind} ${entry.start} ${entry.end}`, entry]),
  );
  return [...seen.values()]
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind));
}

/**
 * What a captured text seems to say: its statements and contacts, in the order of the text.
 * @param publishedOn the day of publication (YYYY-MM-DD), if it is known
 */
export function readEntries(text: string, publishedOn: string | null): Entry[] {
  const read = extract(text, publishedOn);
  const near = heldNear(
    text,
    read.people.filter(({ detained }) => detained),
  );
  const index = indexCodePoints(text);
  const place = ({ start, end }: Span) => ({
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  });
  const statements = utterancesOf(read.quotations).flatMap((pieces): Entry[] => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return [];
    const span = { start: first.start, end: last.end };
    const statement = readStatement(text, read, pieces, near(span));
    return [{ kind: "statement", read: statement, ...place(span) }];
  });
  const contacts = read.contacts.map((contact): Entry => ({
    kind: "contact",
    read: readContact(contact, read.people, near(contact)),
    ...place(contact),
  }));
  return inOrder([...statements, ...contacts]).slice(0, MOST_ENTRIES);
}
