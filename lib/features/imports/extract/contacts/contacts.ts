import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import { resolve, type Discourse } from "@/lib/features/imports/extract/attribution/resolve";
import { speakerMention } from "@/lib/features/imports/extract/attribution/speaker-mention";
import { mergeContacts } from "@/lib/features/imports/extract/contacts/merge";
import { partiesOf } from "@/lib/features/imports/extract/contacts/parties";
import { findTriggers, type Trigger } from "@/lib/features/imports/extract/contacts/triggers";
import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import type { Named } from "@/lib/features/imports/extract/names/cast";
import { findDates } from "@/lib/features/imports/extract/when/date-words";
import { whenOf } from "@/lib/features/imports/extract/when/when";
import type { Sentence, Unit } from "@/lib/features/imports/extract/text/sentences";
import type { ContactMention, Participant, Span, When } from "@/lib/features/imports/types";

/** Who was last spoken of at a place of the text. */
export type DiscourseAt = (place: number) => Discourse;

/** A text goes back to contacts that it told of not long ago. */
const COMPARED = 50;
const FARTHEST = 60;

type Reading = {
  text: string;
  discourseAt: DiscourseAt;
  publishedOn: string | null;
  found: ContactMention[];
  people: (id: number) => Named["kind"] | undefined;
};

const PAIR =
  /^(?:the two|the pair|they|both|the two (?:men|women|leaders|officials|ministers|sides))$/;
const CROWD =
  /^(?:(?:the|a|some|many|other|several|his|her|their|local) )*(?:reporters?|journalists?|media|press|crowds?|audiences?|voters?|supporters?|fans|people|public|viewers|everyone|him|her|them|it|us|you|me|i|we)$/;

const wordsOf = (text: string, { start, end }: Span) =>
  text.slice(start, end).toLowerCase().replaceAll("’", "'");

/** Whom a phrase names; null for a crowd, or for a pronoun that stands for nobody known. */
function party(
  { text, discourseAt }: Reading,
  units: readonly Unit[],
  phrase: Range,
): Participant | null {
  const mention = speakerMention(units, phrase);
  const words = wordsOf(text, mention);
  const pronoun = /^(?:him|her)$/.exec(words);
  const asked = pronoun ? { ...mention } : mention;
  const { name, named } = resolve(text, asked, discourseAt(mention.start));
  if (named) return { name: named.name, person: named.id };
  return CROWD.test(words) ||
    /^(?:he|she|they|who|that|which)$/.test(words) ||
    mention.end - mention.start > 60
    ? null
    : { name, person: null };
}

/** The last contact of somebody, to fill in “the two” and “the ex-teacher”. */
const lastWith = ({ found }: Reading, one: Participant) =>
  found
    .slice(-COMPARED)
    .findLast(({ participants }) => participants.some(({ name }) => name === one.name));

function participantsOf(reading: Reading, units: readonly Unit[], trigger: Trigger): Participant[] {
  const { one, other } = partiesOf(units, trigger);
  const [first, last] = [units[one?.from ?? -1], units[(one?.to ?? 0) - 1]];
  if (
    one &&
    !other &&
    first &&
    last &&
    PAIR.test(wordsOf(reading.text, { start: first.start, end: last.end }))
  ) {
    return reading.found.at(-1)?.participants ?? [];
  }
  const a = one && party(reading, units, one);
  const b = other && party(reading, units, other);
  if (!a || !b || a.name === b.name) return [];
  // Somebody only described is whom the other was last in contact with: “the ex-teacher”.
  const known =
    b.person === null && /^the\s/i.test(b.name)
      ? lastWith(reading, a)?.participants.find(({ name }) => name !== a.name)
      : undefined;
  const pair = [a, known ?? b];
  return pair.some(({ person }) => person !== null) ? pair : [];
}

/** The stretch of the sentence that the date of a contact stands in: up to the next clause. */
function clauseOf(units: readonly Unit[], trigger: Trigger): Range {
  let to = trigger.to;
  while (
    to < Math.min(units.length, trigger.to + FARTHEST) &&
    !/^[;:—–.]$|^--/.test(units[to]?.text ?? "") &&
    units[to]?.kind !== "quote"
  ) {
    const next = units[to + 1];
    if (/^(?:and|but)$/.test(units[to]?.lower ?? "") && isFiniteVerb(next?.lower ?? "")) break;
    if (
      units[to]?.text === "," &&
      !(next && (next.kind === "number" || /^(?:and|on|in|\p{Lu}.*day)$/u.test(next.text)))
    )
      break;
    to += 1;
  }
  let from = trigger.from;
  while (
    from > 0 &&
    units[from - 1]?.kind !== "quote" &&
    !/^[;:]$/.test(units[from - 1]?.text ?? "") &&
    trigger.from - from < 25
  )
    from -= 1;
  return { from, to };
}

const spanOf = (units: readonly Unit[], { from, to }: Range): Span => ({
  start: units[from]?.start ?? 0,
  end: units[to - 1]?.end ?? 0,
});

function datesOf({ text, publishedOn }: Reading, units: readonly Unit[], trigger: Trigger): When[] {
  const { from, to } = clauseOf(units, trigger);
  const behind = findDates(text, spanOf(units, { from: trigger.from, to }));
  const dates =
    behind.length > 0 ? behind : findDates(text, spanOf(units, { from, to: trigger.to })).slice(-1);
  return dates.map((date) => whenOf(date, publishedOn));
}

const MONTH_OF = /^\p{Lu}\p{Ll}+/u;

/** “in the August call”: the contact told of before that was in that month. */
function sameMonth({ found }: Reading, when: When): ContactMention | undefined {
  const month = MONTH_OF.exec(when.asStated)?.[0];
  return month === undefined
    ? undefined
    : found.slice(-COMPARED).findLast((contact) => contact.when?.asStated.includes(month));
}

/** “spoke to the Review”: said to a publisher, not a contact that anybody sought. */
const isInterview = (
  { medium, verb }: Trigger,
  { people }: Reading,
  participants: readonly Participant[],
) =>
  verb &&
  medium === null &&
  participants.some(({ person }) => person === null || people(person) === "body");

function readTrigger(reading: Reading, { units }: Sentence, trigger: Trigger): void {
  const participants = participantsOf(reading, units, trigger);
  if (isInterview(trigger, reading, participants)) return;
  const dates = datesOf(reading, units, trigger);
  const known = !trigger.verb && dates[0] ? sameMonth(reading, dates[0]) : undefined;
  if (participants.length < 2) {
    known?.mentions.push(spanOf(units, trigger));
    return;
  }
  const previous = reading.found
    .slice(-COMPARED)
    .findLast((one) =>
      one.participants.every(({ name }) => participants.some((other) => other.name === name)),
    );
  const again = units
    .slice(trigger.from - 2, trigger.from)
    .some(({ lower }) => lower === "also" || lower === "again");
  const medium = trigger.medium ?? (again ? (previous?.medium ?? null) : null);
  const span = spanOf(units, clauseOf(units, trigger));
  const stated: (When | null)[] =
    dates.length > 1 && trigger.count.number > dates.length ? dates.slice(0, 1) : dates;
  for (const when of stated.length > 0 ? stated : [null]) {
    const count = stated.length > 1 ? { number: 1, qualifier: "exactly" as const } : trigger.count;
    reading.found.push({ ...span, medium, participants, when, count, mentions: [span] });
  }
}

/** The contacts that a text tells of, repeated mentions joined. Words in quotation marks are not read. */
export function readContacts(
  text: string,
  sentences: readonly Sentence[],
  discourseAt: DiscourseAt,
  publishedOn: string | null,
): ContactMention[] {
  const { all } = discourseAt(0).cast;
  const reading: Reading = {
    text,
    discourseAt,
    publishedOn,
    found: [],
    people: (id) => all[id]?.kind,
  };
  for (const sentence of sentences) {
    for (const trigger of findTriggers(sentence.units)) readTrigger(reading, sentence, trigger);
  }
  return mergeContacts(reading.found);
}
