import type { Extraction, PersonMention, Quotation, Span } from "@/lib/features/imports/types";
import type { ReadAbout, ReadStatement, ReadWhen } from "@/lib/features/reviews/schema/read";

/** Between two halves of one utterance stands “she said”, or the turn of a paragraph. */
const LONGEST_GAP = 240;

/** Marks that open and close a quotation, each kind with its own. */
const MARKS = [/["“”„‟«»]/u, /['‘’‚‹›]/u];
/** The comma before “she said”, which stands before the marks that close the words. */
const LAST_COMMA = /,(["'“”„‟«»‘’‚‹›]{0,3})$/u;
const LONGEST_NAME = 500;

const short = (words: string) => words.slice(0, LONGEST_NAME).toWellFormed();
const at = (text: string, span: Span | null) =>
  span ? short(text.slice(span.start, span.end)) : null;

/** Quotations that are one utterance cut in two, together. */
export function utterancesOf(quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = [];
  const groupOf = new Map<number, Quotation[]>();
  quotations.forEach((quotation, place) => {
    const joined = quotation.joins === null ? undefined : groupOf.get(quotation.joins);
    const last = joined?.at(-1);
    const isNear = last && quotation.start - last.end < LONGEST_GAP && quotation.start >= last.end;
    const group = joined && isNear ? joined : [];
    if (group.length === 0) groups.push(group);
    group.push(quotation);
    groupOf.set(place, group);
  });
  return groups;
}

function wordingOf(pieces: readonly Quotation[]): ReadStatement["wording"] {
  if (pieces.every(({ type }) => type === "direct")) return "verbatim";
  return pieces.every(({ type }) => type === "indirect") ? "reported" : "mixed";
}

/** Words without the mark that opens them and the one of its kind that closes them; those within stay. */
function withoutMarks(quoted: string): string {
  const words = quoted.trim();
  const kind = MARKS.find((marks) => marks.test(words.slice(0, 1)));
  if (!kind) return words;
  return words.slice(1, kind.test(words.slice(1).slice(-1)) ? -1 : undefined).trim();
}

/** The words alone: quotation marks around the speaker’s own are left out, those within a report stay. */
function wordsOf(text: string, { start, end, type }: Quotation): string {
  const words = text.slice(start, end);
  return type === "direct" ? withoutMarks(words) : words.trim().replace(/^that\s+/iu, "");
}

/** All pieces of one utterance; the comma before “she said” is the article’s, not the speaker’s. */
const joined = (text: string, pieces: readonly Quotation[]) =>
  pieces
    .map((piece) => wordsOf(text, piece))
    .join(" ")
    .replace(LAST_COMMA, "$1");

export const toWhen = (
  when: { edtf: string | null; asStated: string; inferred: boolean } | null,
): ReadWhen => when && { edtf: when.edtf, asStated: short(when.asStated), inferred: when.inferred };

/** “A senior official” is nobody’s name. */
const isName = (words: string) =>
  /\p{Lu}/u.test(words) &&
  !/^(?:an?|the|his|her|their|its|one|some|another|several)\s/iu.test(words);

function speakerOf(text: string, people: readonly PersonMention[], pieces: readonly Quotation[]) {
  const named = pieces.find(({ resolved }) => resolved) ?? pieces[0];
  const mention = pieces.find(({ speaker }) => speaker)?.speaker ?? null;
  const resolved = named?.resolved ?? null;
  const person = resolved?.person === null ? undefined : people[resolved?.person ?? -1];
  const office = pieces.find((piece) => piece.office)?.office ?? person?.roles[0] ?? null;
  const isNamed = resolved !== null && (person !== undefined || isName(resolved.name));
  const kind = !isNamed ? "unnamed" : person?.kind === "body" ? "body" : "person";
  return {
    kind: kind as ReadStatement["speaker"]["kind"],
    name: isNamed ? short(resolved.name) : null,
    mention: resolved && !isNamed ? short(resolved.name) : at(text, mention),
    office: office && short(office),
  };
}

/** What one utterance reads as. @param about those held whom it may be about */
export function readStatement(
  text: string,
  { people }: Extraction,
  pieces: readonly Quotation[],
  about: ReadAbout,
): ReadStatement {
  const first = <K extends keyof Quotation>(key: K) =>
    pieces.map((piece) => piece[key]).find((value) => value !== null) ?? null;
  return {
    text: joined(text, pieces),
    wording: wordingOf(pieces),
    speaker: speakerOf(text, people, pieces),
    relayed: first("relayed")?.name ?? null,
    when: toWhen(first("said")),
    channel: first("channel"),
    venue: at(text, first("venue"))?.replace(/^(?:at|in|on|during)\s+/iu, "") ?? null,
    kinds: [...new Set(pieces.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)))],
    about,
  };
}
