import { beforeScene } from "@/lib/features/imports/extract/attribution/scene";
import {
  isCapital,
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import { subjectAfter, subjectBefore } from "@/lib/features/imports/extract/attribution/subject";
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  UNREAL,
} from "@/lib/features/imports/extract/lexicon/function-words";
import {
  mayBeNoun,
  speechVerb,
  type SpeechVerb,
} from "@/lib/features/imports/extract/lexicon/speech-verbs";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/**
 * Words that say that somebody said something. `order`: where the subject stands; `shared`: it is that
 * of the verb before (“…, adding that”). `clause`: where the clause of the cue begins.
 */
export type Cue = Range & {
  verb: SpeechVerb;
  order: "before" | "after" | "shared" | "source";
  subject: Range | null;
  clause: number;
  /** What follows begins here: behind the verb, or behind a subject that stands after it. */
  behind: number;
};

const ACCORDING: SpeechVerb = { lemma: "according to", kind: "says", forms: new Set() };

const QUOTE_THEN_VERB = /[,.?!…—–-][’')\]]*(?:["”»’']|'')$/u;

function auxiliariesBefore(units: readonly Unit[], at: number): Unit[] {
  const found: Unit[] = [];
  for (let k = at - 1; k >= 0 && found.length < 5; k -= 1) {
    const unit = units[k];
    const helps =
      unit &&
      unit.kind === "word" &&
      (AUXILIARIES.has(unit.lower) || UNREAL.has(unit.lower) || isAdverb(unit.lower));
    if (!helps || isCapital(unit)) break;
    found.push(unit);
  }
  return found;
}

/** Whether the form stands there as a verb, in the indicative and not in the passive. */
function isSaid(units: readonly Unit[], at: number, verb: SpeechVerb): boolean {
  const helpers = auxiliariesBefore(units, at);
  if (helpers.some(({ lower }) => UNREAL.has(lower))) return false;
  const isBe = helpers.some(({ lower }) => BE_FORMS.has(lower));
  if (verb.forms.has("gerund")) return true;
  return !isBe;
}

function isNounThere(units: readonly Unit[], at: number): boolean {
  const [before, unit] = [units[at - 1], units[at]];
  if (!unit || !mayBeNoun(unit.lower))
    return before !== undefined && /^(?:a|an|the|his|her|their|its|no)$/.test(before.lower);
  if (!before) return true;
  if (
    DETERMINERS.has(before.lower) &&
    !/^(?:some|many|several|all|both|others|most|few)$/.test(before.lower)
  )
    return true;
  if (PREPOSITIONS.has(before.lower) || /['’]s?$/.test(before.lower)) return true;
  const next = units[at + 1]?.lower ?? "";
  return /^(?:of|from|by|to|in|on|is|was|were|are|has|had)$/.test(next) && before.kind !== "quote";
}

/** “went on to say”, “continued”: how many units the cue has. */
function extent(units: readonly Unit[], at: number): number {
  if (/^(?:goes|went|go|going)$/.test(units[at]?.lower ?? "")) {
    return units[at + 2]?.lower === "to" && speechVerb(units[at + 3]?.lower ?? "")
      ? at + 4
      : at + 2;
  }
  return /^point/.test(units[at]?.lower ?? "") ? at + 2 : at + 1;
}

function accordingTo(units: readonly Unit[], at: number): Cue | null {
  if (units[at]?.lower !== "according" || units[at + 1]?.lower !== "to") return null;
  const subject = phraseStartingAt(units, at + 2, units.length);
  if (!subject) return null;
  return {
    from: at,
    to: at + 2,
    verb: ACCORDING,
    order: "source",
    subject,
    clause: at,
    behind: subject.to,
  };
}

/** Whether a verb that follows a comma or “and” goes on with the subject of the verb before. */
const goesOn = (units: readonly Unit[], at: number, verb: SpeechVerb) => {
  const before = units[beforeScene(units, at)]?.text ?? "";
  const gerund = verb.forms.has("gerund");
  return (
    /^(?:and|but)$/.test(before) ||
    (gerund && /^(?:,|—|–|--+|;|by|while|before|after)$/.test(before))
  );
};

/** The verb of speech at a place; “go” is one only as “went on”. */
function verbAt(units: readonly Unit[], at: number): SpeechVerb | undefined {
  const verb = speechVerb(units[at]?.lower ?? "");
  const next = units[at + 1]?.lower;
  return (verb?.lemma === "go" &&
    !(next === "on" && /^(?:goes|went)$/.test(units[at]?.lower ?? ""))) ||
    (verb?.lemma === "point" && next !== "out")
    ? undefined
    : verb;
}

/** In the present tense a word that may be a noun must agree with its subject: “officials claim”, not “the tax claim”. */
function agrees(units: readonly Unit[], at: number, verb: SpeechVerb, subject: Range): boolean {
  if (!verb.forms.has("base") || verb.forms.has("past")) return true;
  const last = units[subject.to - 1]?.lower ?? "";
  return (
    !mayBeNoun(units[at]?.lower ?? "") ||
    PLURAL.test(last) ||
    units.slice(subject.from, subject.to).some(({ lower }) => lower === "and")
  );
}

const PLURAL =
  /^(?:they|we|i|you|who|some|many|others|both|few|most|all|police|people|men|women)$|[^s]s$/;

/** “the court’s 2015 ruling”: what looks like the subject owns what looks like the verb. */
const endsInPossessive = (units: readonly Unit[], { to }: Range) =>
  isCapital(units[to - 1]) && /['’]s?$/u.test(units[to - 1]?.text ?? "") && !isBe(units[to - 1]);

/** Whether the words behind a verb are its subject: a name or a role that the clause ends with. */
function endsClause(units: readonly Unit[], subject: Range): boolean {
  const next = units[subject.to];
  return isCapital(units[subject.to - 1]) && (!next || /^[.,]$/.test(next.text));
}

/** “Why wait, asks Ana Ruiz, “…””: what is asked stands in quotation marks behind the name. */
const asksAloud = (units: readonly Unit[], { lemma }: SpeechVerb, subject: Range) =>
  lemma === "ask" && units[subject.to]?.text === "," && units[subject.to + 1]?.kind === "quote";

/** Whether a verb behind “and” stands in the same form as the verb before: “said … and added”, not “federal and state”. */
const matches = (units: readonly Unit[], at: number, verb: SpeechVerb, previous: Cue | undefined) =>
  verb.forms.has("gerund") ||
  units[at + 1]?.lower === "that" ||
  (!mayBeNoun(units[at]?.lower ?? "") &&
    (previous
      ? [...verb.forms].some((form) => previous.verb.forms.has(form))
      : verb.kind === "says" && verb.forms.has("past")));

/** “… a series of messages saying that”: a form in -ing with what was said right behind it. */
const opensSpeech = (units: readonly Unit[], at: number) => {
  const next = units[at + 1]?.text === "," ? units[at + 2] : units[at + 1];
  const before = units[at - 1]?.lower ?? "";
  if (PREPOSITIONS.has(before) && !/^(?:by|in|after|before)$/.test(before)) return false;
  return next?.lower === "that" || next?.kind === "quote";
};

/** What stands on a sign nobody said. */
const CARRIES_WORDS =
  /^(?:sign|banner|placard|poster|shirt|t-shirt|sticker|flag|plaque|hat|cap)s?$/;

/** “is”, or a pronoun with it: “he’s”. */
const isBe = (unit: Unit | undefined) =>
  BE_FORMS.has(unit?.lower ?? "") || /^(?:he|she|it|they|we)'(?:s|re)$/.test(unit?.lower ?? "");

/** The subject before a verb; of “and in a letter said” none stands there. */
function subjectOf(units: readonly Unit[], at: number, floor: number): Range | null {
  const subject = subjectBefore(units, at, floor);
  const joint = beforeScene(units, at);
  const isScene =
    subject !== null && joint < subject.from && /^(?:and|but)$/.test(units[joint]?.lower ?? "");
  return isScene ? null : subject;
}

function cueAt(
  units: readonly Unit[],
  at: number,
  floor: number,
  previous: Cue | undefined,
): Cue | null {
  const unit = units[at];
  if (!unit || unit.kind !== "word") return null;
  const source = accordingTo(units, at);
  if (source) return source;
  const verb = verbAt(units, at);
  if (!verb || (isCapital(unit) && at > 0) || !isSaid(units, at, verb)) return null;
  if (verb.lemma === "read" && CARRIES_WORDS.test(units[at - 1]?.lower ?? "")) return null;
  const to = extent(units, at);
  const before = units[at - 1];
  const basics = { from: at, to, verb };
  const inverted =
    (before?.kind === "quote" && QUOTE_THEN_VERB.test(before.text)) || before?.text === ",";
  const only = verb.forms.size === 1 && verb.forms.has("gerund");
  const subjectBehind = inverted && !only ? subjectAfter(units, to, units.length) : null;
  const takesObject = verb.kind === "tells" || verb.kind === "asks" || verb.kind === "calls";
  if (
    subjectBehind &&
    (before?.kind === "quote" ||
      (endsClause(units, subjectBehind) && (!takesObject || asksAloud(units, verb, subjectBehind))))
  ) {
    return {
      ...basics,
      order: "after",
      subject: subjectBehind,
      clause: at,
      behind: subjectBehind.to,
    };
  }
  if (isNounThere(units, at)) return null;
  const subject = only && !isBe(before) ? null : subjectOf(units, at, floor);
  if (subject && units[subject.from]?.lower === "who" && /^(?:asks|calls|voices)$/.test(verb.kind))
    return null;
  if (subject && (!agrees(units, at, verb, subject) || endsInPossessive(units, subject)))
    return null;
  if (subject) return { ...basics, order: "before", subject, clause: subject.from, behind: to };
  if (
    (goesOn(units, at, verb) && matches(units, at, verb, previous)) ||
    (only && opensSpeech(units, at))
  )
    return { ...basics, order: "shared", subject: null, clause: at, behind: to };
  return null;
}

/** What in a sentence says that somebody said something, in order. */
export function findCues(units: readonly Unit[]): Cue[] {
  const cues: Cue[] = [];
  let floor = 0;
  for (let at = 0; at < units.length; at += 1) {
    const cue = cueAt(units, at, floor, cues.at(-1));
    if (!cue) continue;
    cues.push(cue);
    floor = cue.behind;
    at = cue.behind - 1;
  }
  return cues;
}

const NP_TAIL = /^(?:\.|,|in|on|at|during|from|after|as|when|while|to|of|about|with|by|for)$/;

/** Whether the words after a quotation that ends in “?”, “!” or “.” only say whose it is. */
export function isAttributionTail(units: readonly Unit[], from: number): boolean {
  const limit = Math.min(units.length, from + 9);
  for (let at = from + 1; at < limit; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === "quote" || /^[.?!:;]$/.test(unit.text)) return false;
    const verb = speechVerb(unit.lower);
    if (!verb || isCapital(unit) || !isSaid(units, at, verb)) continue;
    const subject = subjectBefore(units, at, from);
    if (subject?.from !== from) return false;
    const next = units[at + 1];
    const asks = /[?!][’')\]]*["”»’']+$/.test(units[from - 1]?.text ?? "");
    return (
      !next ||
      next.text === "." ||
      (asks && (NP_TAIL.test(next.lower || next.text) || isAdverb(next.lower)))
    );
  }
  return false;
}
