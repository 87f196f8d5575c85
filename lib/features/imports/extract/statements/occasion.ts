import type { StatementChannel } from "@/lib/db/generated/enums";
import { holdsVerb } from "@/lib/features/imports/extract/attribution/bounds";
import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import type { Found } from "@/lib/features/imports/extract/attribution/found";
import {
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import { DETERMINERS, TIME_WORDS } from "@/lib/features/imports/extract/lexicon/function-words";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";
import type { Span } from "@/lib/features/imports/types";
import { findDates, type DateWords } from "@/lib/features/imports/extract/when/date-words";

/** Where, when and to whom words were said, as far as the sentence around them says so. */
export type Occasion = {
  venue: Span | null;
  channel: StatementChannel | null;
  addressee: Span | null;
  date: DateWords | null;
};

const CHANNELS: [RegExp, StatementChannel][] = [
  [/\b(?:briefing|news conference|press conference|gaggle)\b/i, "press_briefing"],
  [/\binterview\b/i, "interview"],
  [/\b(?:statement|press release|news release|release)\b/i, "press_release"],
  [/\b(?:tweet|post|social media|twitter|facebook|telegram|instagram)\b/i, "post"],
  [/\b(?:court|hearing|trial|testimony)\b/i, "court"],
  [/\b(?:parliament|house of commons|senate|congress|bundestag|duma|assembly)\b/i, "parliament"],
  [/\b(?:letter|e-?mail)\b/i, "letter"],
  [/\b(?:readout)\b/i, "call_readout"],
  [
    /\b(?:event|speech|remarks|address|rally|ceremony|vigil|summit|forum|panel|conference)\b/i,
    "remarks",
  ],
];

const LONGEST_VENUE = 18;
const FARTHEST = 60;
const LONGEST_OPENING = 10;

/** “at a hearing in Oslo”: from the preposition to the next mark, quotation or verb. */
function venueIn(
  text: string,
  units: readonly Unit[],
  { from, to }: Range,
): Pick<Occasion, "venue" | "channel"> {
  for (let at = from; at < to; at += 1) {
    if (
      !/^(?:at|in|during|on)$/.test(units[at]?.lower ?? "") ||
      TIME_WORDS.has(units[at + 1]?.lower ?? "")
    )
      continue;
    let end = at + 1;
    while (
      end < Math.min(to, at + LONGEST_VENUE) &&
      units[end]?.kind !== "quote" &&
      !/^[,.:;]$|^(?:that|as|after|when|while|before|following)$/.test(
        units[end]?.lower || units[end]?.text || "",
      )
    )
      end += 1;
    const span = { start: units[at]?.start ?? 0, end: units[end - 1]?.end ?? 0 };
    const channel = CHANNELS.find(([pattern]) =>
      pattern.test(text.slice(span.start, span.end)),
    )?.[1];
    if (channel) return { venue: span, channel };
  }
  return { venue: null, channel: null };
}

/** “the Ruiz administration”: the noun behind a name that “the” goes with. */
const isNounBehind = (units: readonly Unit[], { from, to }: Range) =>
  DETERMINERS.has(units[from]?.lower ?? "") &&
  /^(?:administration|government|family|campaign|team|office|side|delegation)$/.test(
    units[to]?.lower ?? "",
  );

function addresseeOf(
  units: readonly Unit[],
  { verb, behind, order }: Cue,
  limit: number,
): Span | null {
  if (order !== "before" || (verb.kind !== "tells" && verb.kind !== "asks")) return null;
  const phrase = phraseStartingAt(units, behind, limit);
  const whole = phrase && isNounBehind(units, phrase) ? phrase.to + 1 : (phrase?.to ?? 0);
  const [first, last] = [units[phrase?.from ?? -1], units[whole - 1]];
  return phrase && first && last ? { start: first.start, end: last.end } : null;
}

/** The stretches of the sentence that are not the words said themselves. */
function around({ sentence: { units }, from, to }: Found): Range[] {
  const before = { from: Math.max(0, from - FARTHEST), to: from };
  const behind = { from: to, to: Math.min(units.length, to + FARTHEST) };
  return [before, behind].filter((range) => range.from < range.to);
}

const OTHER_CLAUSE =
  /^(?:,|;|:|—|–|--+|who|which|whose|where|when|while|as|after|before|since|until|from|by|for)$/;

/** The first date in a stretch of a sentence, before a comma or another clause. */
function firstDate(text: string, units: readonly Unit[], { from, to }: Range): DateWords | null {
  let end = from;
  while (
    end < to &&
    units[end]?.kind !== "quote" &&
    !OTHER_CLAUSE.test(units[end]?.lower || units[end]?.text || "")
  )
    end += 1;
  const [first, last] = [units[from], units[end - 1]];
  if (!first || !last || end <= from) return null;
  return findDates(text, { start: first.start, end: last.end })[0] ?? null;
}

/** When it was said: behind the cue, between subject and cue, or where the sentence opens (“On Monday, …”). */
function dateOf(
  text: string,
  { from, sentence: { units } }: Found,
  cue: Cue,
  end: number,
): DateWords | null {
  const behind = firstDate(text, units, { from: cue.behind, to: end });
  if (behind || cue.order === "source") return behind;
  const { subject } = cue;
  const between =
    subject && subject.to < cue.from
      ? firstDate(text, units, { from: subject.to, to: cue.from })
      : null;
  const opens = from >= cue.behind && cue.clause > 0 && cue.clause <= LONGEST_OPENING;
  return (
    between ??
    (opens && !holdsVerb(units, { from: 0, to: cue.clause })
      ? firstDate(text, units, { from: 0, to: cue.clause })
      : null)
  );
}

/** The occasion of a quotation. A sentence with several cues is asked only around the one that is meant. */
export function occasionOf(text: string, found: Found): Occasion {
  const {
    cue,
    sentence: { units },
    from,
  } = found;
  const none = { venue: null, channel: null, addressee: null, date: null };
  if (!cue) return none;
  const ranges = around(found);
  const venue = ranges.map((range) => venueIn(text, units, range)).find((one) => one.venue) ?? none;
  const end = Math.min(from >= cue.behind ? from : units.length, cue.behind + FARTHEST);
  const date = dateOf(text, found, cue, end);
  return {
    venue: venue.venue,
    channel: venue.channel,
    addressee: addresseeOf(units, cue, end),
    date,
  };
}
