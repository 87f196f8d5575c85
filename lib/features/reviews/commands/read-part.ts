import { quotedStretches } from "@/lib/features/imports/extract/text/quoted-stretches";
import { suggestKinds } from "@/lib/features/imports/extract/statements/kinds";
import type { Span } from "@/lib/features/imports/types";
import type { ReadItem } from "@/lib/features/reviews/form-values";
import { familyName, plainName } from "@/lib/features/reviews/rules/names";
import type { ReadAbout, ReadStatement } from "@/lib/features/reviews/schema/read";

/** The comma before “she said” is the article’s. */
const LAST_COMMA = /,$/u;

/** The speaker’s own words in a part: what the article says between them (“she said”) is left out. */
function ownWords(words: string, part: Span): string {
  const quoted = quotedStretches(words).map(({ start, end }) =>
    words.slice(Math.max(start, part.start), Math.min(end, part.end)).trim(),
  );
  const said = quoted.filter((piece) => piece !== "").join(" ");
  return (said === "" ? words.slice(part.start, part.end) : said).replace(LAST_COMMA, "");
}

const reportedWords = (words: string, { start, end }: Span) =>
  words.slice(start, end).replace(/^that\s+/iu, "");

/** Somebody whom the whole names may not be named by a part of it. */
function stillAbout(about: ReadAbout, said: string): ReadAbout {
  const plain = ` ${plainName(said)} `;
  const isIn = (name: string) => plain.includes(` ${plainName(familyName(name))} `);
  return about.map(({ name, basis }) => ({
    name,
    basis: basis === "words" && !isIn(name) ? "paragraph" : basis,
  }));
}

function statementPart(read: ReadStatement, words: string, part: Span): ReadStatement {
  const text = read.wording === "verbatim" ? ownWords(words, part) : reportedWords(words, part);
  const kinds = suggestKinds(words, part).map(({ kind }) => kind);
  return { ...read, text, kinds: [...new Set(kinds)], about: stillAbout(read.about, text) };
}

/**
 * What a part of an entry reads as. A part of a statement was said by whom the whole was said by. Of a
 * contact, only who was there is kept: when, how and how often each part tells for itself, and only a
 * person can say.
 * @param words the words of the whole as they stand in the text @param part its place in them
 */
export function readPart(item: ReadItem, words: string, part: Span): ReadItem {
  if (item.kind === "statement")
    return { kind: item.kind, read: statementPart(item.read, words, part) };
  const about = stillAbout(item.read.about, words.slice(part.start, part.end));
  const { participants } = item.read;
  return {
    kind: item.kind,
    read: { participants, about, medium: null, when: null, count: 1, qualifier: "exactly" },
  };
}
