import { InvalidInputError } from "@/lib/errors";
import { extract } from "@/lib/features/imports/extract/extract";
import type { ContactMention, PersonMention, Span } from "@/lib/features/imports/types";
import { readStatement, toWhen, utterancesOf } from "@/lib/features/reviews/commands/utterances";
import type { ReadAbout, ReadContact, ReadStatement } from "@/lib/features/reviews/schema/read";
import { indexCodePoints } from "@/lib/text/code-points";

/** One thing that a text seems to say, at its place in code points. */
export type Entry = { start: number; end: number } & (
  { kind: "statement"; read: ReadStatement } | { kind: "contact"; read: ReadContact }
);

/** More than anybody goes through; a book is brought in chapter by chapter. */
const MOST_ENTRIES = 2_000;
const MOST_NAMES = 20;
/** A line end further off than this bounds no paragraph: such a text is laid out by something else. */
const PARAGRAPH_REACH = 500;

/** The paragraph around a place; none where the text does not tell paragraphs apart by line ends. */
function paragraphAround(text: string, { start, end }: Span): Span[] {
  if (!text.includes("\n")) return [];
  const lineEnd = text.indexOf("\n", end);
  const around = {
    start: text.lastIndexOf("\n", start) + 1,
    end: lineEnd < 0 ? text.length : lineEnd,
  };
  const isFar = start - around.start > PARAGRAPH_REACH || around.end - end > PARAGRAPH_REACH;
  return isFar ? [] : [around];
}

/**
 * Those held who are named in these words; else in their paragraph; else the only one of the text.
 * The words may be cut in pieces: what the text says between them is not theirs.
 */
function heldNear(text: string, held: readonly PersonMention[]) {
  return (pieces: readonly Span[]): ReadAbout => {
    const within = (places: readonly Span[]) =>
      held.filter(({ mentions }) =>
        mentions.some((mention) =>
          places.some(({ start, end }) => mention.start >= start && mention.end <= end),
        ),
      );
    const named = {
      words: within(pieces),
      paragraph: within(pieces.flatMap((piece) => paragraphAround(text, piece))),
      text: held.length === 1 ? held : [],
    };
    const basis = (["words", "paragraph", "text"] as const).find((key) => named[key].length > 0);
    return basis ? named[basis].slice(0, MOST_NAMES).map(({ name }) => ({ name, basis })) : [];
  };
}

const readContact = (
  contact: ContactMention,
  people: readonly PersonMention[],
  about: ReadAbout,
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

function refuseTooMany(entries: Entry[]): Entry[] {
  if (entries.length <= MOST_ENTRIES) return entries;
  throw new InvalidInputError({
    text: [
      `This text seems to say ${entries.length.toLocaleString("en-GB")} things, more than the ${MOST_ENTRIES.toLocaleString("en-GB")} that can be gone through at once. Bring it in chapter by chapter.`,
    ],
  });
}

/**
 * What a captured text seems to say: its statements and contacts, in the order of the text.
 * @param publishedOn the day of publication (YYYY-MM-DD), if it is known
 * @throws InvalidInputError when it says more than anybody goes through
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
    const statement = readStatement(text, read, pieces, near(pieces));
    return [{ kind: "statement", read: statement, ...place(span) }];
  });
  const contacts = read.contacts.map((contact): Entry => ({
    kind: "contact",
    read: readContact(contact, read.people, near([contact])),
    ...place(contact),
  }));
  return refuseTooMany(inOrder([...statements, ...contacts]));
}
