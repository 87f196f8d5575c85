import type { Span } from "@/lib/features/imports/types";

/** What one speaker of a transcript says without a break. `label`: the words before the colon. */
export type Turn = { label: Span; name: string; asks: boolean; paragraphs: Span[] };

const CAPITALS =
  /^(?<label>(?:[\p{Lu}][\p{Lu}.'’-]*)(?:[ \t]+[\p{Lu}(][\p{Lu}.,'’()-]*){0,7})[ \t]*:[ \t]+(?=\S)/u;
const NAMED = /^(?<label>\p{Lu}[\p{L}.'’-]*(?:[ \t]+\p{Lu}[\p{L}.'’-]*){0,4})[ \t]*:[ \t]+(?=\S)/u;
const ASKS =
  /^(?:q|question|reporter|journalist|press|media|interviewer|moderator|operator|host|audience(?: member)?|speaker \d*|unknown|inaudible|participant)s?\.?\d*$/iu;
const NO_SPEAKER =
  /^(?:note|notes|update|correction|photo|video|watch|read more|related|source|editor|subject|date|time|location|place|to|from|cc|re|contact|summary|background|tags?|more|warning|washington|moscow|london)$/iu;

const FEWEST_TURNS = 3;
const LABEL_READ = 90;

type Labelled = { range: Span; label: Span | null; name: string };

function labelled(text: string, range: Span, pattern: RegExp): Labelled {
  const match = pattern.exec(
    text.slice(range.start, Math.min(range.end, range.start + LABEL_READ)),
  );
  const name = match?.groups?.label ?? "";
  if (!match || NO_SPEAKER.test(name)) return { range, label: null, name: "" };
  return {
    range: { start: range.start + match[0].length, end: range.end },
    label: { start: range.start, end: range.start + name.length },
    name,
  };
}

/** Labels in capitals; or of any form, when some label comes more than once. */
function readLabels(text: string, paragraphs: readonly Span[]): Labelled[] | null {
  for (const pattern of [CAPITALS, NAMED]) {
    const read = paragraphs.map((range) => labelled(text, range, pattern));
    const names = read.flatMap(({ label, name }) => (label ? [name] : []));
    const repeats = names.length > new Set(names).size;
    if (
      names.length >= FEWEST_TURNS &&
      repeats &&
      (pattern === CAPITALS || names.length >= paragraphs.length / 4)
    )
      return read;
  }
  return null;
}

/**
 * The turns of a transcript: “MR ADEYEMI: …”, “QUESTION: …”. Paragraphs without a label go on with the
 * turn before. Empty when the text is no transcript; `before`: the paragraphs ahead of the first turn.
 */
export function readTurns(
  text: string,
  paragraphs: readonly Span[],
): { turns: Turn[]; before: Span[] } {
  const read = readLabels(text, paragraphs);
  if (!read) return { turns: [], before: [...paragraphs] };
  const turns: Turn[] = [];
  const before: Span[] = [];
  for (const { range, label, name } of read) {
    const turn = turns.at(-1);
    if (label) turns.push({ label, name, asks: ASKS.test(name), paragraphs: [range] });
    else if (turn) turn.paragraphs.push(range);
    else before.push(range);
  }
  return { turns, before };
}
