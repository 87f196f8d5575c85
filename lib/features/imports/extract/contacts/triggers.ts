import type { ContactMedium } from "@/lib/db/generated/enums";
import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import type { Count } from "@/lib/features/imports/types";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/** Words that say that people were in contact: a verb (“spoke”) or a noun (“a call”). */
export type Trigger = Range & {
  verb: boolean;
  medium: ContactMedium | null;
  count: Count;
  joins: "with" | "object" | "to";
};

type Verb = { forms: RegExp; medium: ContactMedium | null; joins: Trigger["joins"] };

const VERBS: Verb[] = [
  { forms: /^(?:spoke|spoken|talked|conferred|conversed)$/, medium: null, joins: "with" },
  { forms: /^(?:met)$/, medium: "meeting", joins: "with" },
  { forms: /^(?:phoned|telephoned|rang)$/, medium: "phone_call", joins: "object" },
  { forms: /^(?:called)$/, medium: "phone_call", joins: "object" },
  { forms: /^(?:visited)$/, medium: null, joins: "object" },
  { forms: /^(?:wrote|written)$/, medium: "letter", joins: "to" },
  { forms: /^(?:emailed|e-mailed)$/, medium: "email", joins: "object" },
  { forms: /^(?:texted|messaged)$/, medium: "message", joins: "object" },
];

const NOUNS: [RegExp, ContactMedium][] = [
  [/^(?:video|zoom) (?:calls?|conversations?|conferences?|links?)$/, "video_call"],
  [/^(?:phone|telephone|monthly|weekly|regular)? ?(?:calls?|conversations?)$/, "phone_call"],
  [/^consular (?:visits?|meetings?)$/, "consular_visit"],
  [/^family (?:visits?)$/, "family_visit"],
  [/^(?:lawyers?|legal) visits?$/, "lawyer_visit"],
  [/^(?:\S+ )?(?:meetings?|visits?)$/, "meeting"],
  [/^(?:\S+ )?letters?$/, "letter"],
];

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  dozens: 24,
  several: 3,
  both: 2,
};

const ONE: Count = { number: 1, qualifier: "exactly" };

/** “more than half a dozen”, “at least three”, “about 20”: read leftwards from a plural noun. */
export function countBefore(units: readonly Unit[], at: number): Count {
  const words = units
    .slice(Math.max(0, at - 7), at)
    .map(({ lower, text }) => lower || text)
    .join(" ");
  const match =
    /(?:(more than|over|at least|no fewer than|about|around|some|roughly|nearly|almost)\s+)?(half a dozen|a dozen|two dozen|dozens|several|\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+(?:other|such|more|separate|previous|earlier|later|long|brief|short|phone|telephone|video|consular|monthly|weekly))*$/.exec(
      words,
    );
  if (!match) return ONE;
  const [, how = "", what = ""] = match;
  const number =
    what === "half a dozen"
      ? 6
      : what === "a dozen"
        ? 12
        : what === "two dozen"
          ? 24
          : (NUMBERS[what] ?? Number.parseInt(what, 10));
  const loose = /^(?:several|dozens)$/.test(what);
  if (/more than|over/.test(how)) return { number, qualifier: "more_than" };
  if (/at least|no fewer/.test(how) || loose) return { number, qualifier: "at_least" };
  return { number, qualifier: how ? "about" : "exactly" };
}

const isPlural = (lower: string) => /s$/.test(lower);

function nounAt(units: readonly Unit[], at: number): Trigger | null {
  const unit = units[at];
  if (
    !unit ||
    !/^(?:calls?|conversations?|meetings?|visits?|letters?|conferences?|links?)$/.test(unit.lower)
  )
    return null;
  const before = units[at - 1]?.lower ?? "";
  const pair = `${before} ${unit.lower}`.trim();
  const medium = NOUNS.find(([pattern]) => pattern.test(pair) || pattern.test(unit.lower))?.[1];
  if (!medium) return null;
  const from = /^(?:phone|telephone|video|zoom|consular|family|lawyer|legal)$/.test(before)
    ? at - 1
    : at;
  const counted = countBefore(units, from);
  const count =
    isPlural(unit.lower) && counted === ONE
      ? { number: 2, qualifier: "at_least" as const }
      : counted;
  return { from, to: at + 1, verb: false, medium, count, joins: "with" };
}

const MEDIUM_BEHIND: [RegExp, ContactMedium][] = [
  [/\b(?:by|on the|over the|via) (?:phone|telephone)\b/, "phone_call"],
  [/\b(?:by|via|over) (?:video|zoom)\b/, "video_call"],
  [/\bin person\b|\bface to face\b|\bface-to-face\b/, "meeting"],
  [/\bin (?:prison|jail|detention|custody|the (?:prison|colony|jail))\b/, "consular_visit"],
];

const LOOKED_AT = 14;

/** Whether a verb of contact stands there as one: “called on”, “called him a liar”, “spoke about” are none. */
function isContactVerb(units: readonly Unit[], at: number, verb: Verb): boolean {
  const next = units[at + 1];
  const before = units.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (
    before.some((word) =>
      /^(?:not|never|n't|didn't|hasn't|haven't|hadn't|to|would|could|be|been|is|was|are|were)$/.test(
        word,
      ),
    ) &&
    !before.includes("has") &&
    !before.includes("have")
  ) {
    return false;
  }
  if (verb.joins === "with")
    return (
      units
        .slice(at + 1, at + LOOKED_AT)
        .some(({ lower }) => /^(?:with|to|also|again|by|in|on)$/.test(lower)) ||
      verb.medium === "meeting"
    );
  if (verb.joins === "to") return units.slice(at + 1, at + 8).some(({ lower }) => lower === "to");
  if (
    !next ||
    /^(?:on|for|in|off|out|upon|attention|it|this|that|the|a|an|into|back)$/.test(next.lower) ||
    next.kind === "quote"
  )
    return false;
  return verb.medium !== "phone_call" || isCalled(units, at);
}

/** “called his mother from prison” is a call; “called Idris a liar” gives a name. */
function isCalled(units: readonly Unit[], at: number): boolean {
  let end = at + 1;
  while (
    end < at + 6 &&
    units[end]?.kind === "word" &&
    !/^(?:on|from|in|at|to|after|before|and|by|last|earlier)$/.test(units[end]?.lower ?? "") &&
    !/day$/.test(units[end]?.lower ?? "")
  )
    end += 1;
  const words = units.slice(at + 1, end);
  if (words.some(({ lower }) => /^(?:a|an|the)$/.test(lower)) || units[end]?.kind === "quote")
    return false;
  return (
    words.length > 0 &&
    (/^\p{Lu}/u.test(words[0]?.text ?? "") ||
      /^(?:his|her|their|him|them)$/.test(words[0]?.lower ?? "")) &&
    /^(?:on|from|in|at|after|before|by|last|earlier|and)$|day$/.test(units[end]?.lower ?? "")
  );
}

function verbAt(units: readonly Unit[], at: number): Trigger | null {
  const verb = VERBS.find(({ forms }) => forms.test(units[at]?.lower ?? ""));
  if (!verb || !isContactVerb(units, at, verb)) return null;
  const behind = units
    .slice(at + 1, at + LOOKED_AT)
    .map(({ lower, text }) => lower || text)
    .join(" ");
  const stated = MEDIUM_BEHIND.find(([pattern]) => pattern.test(behind))?.[1] ?? null;
  const medium =
    verb.medium ?? (verb.joins === "with" && stated === "consular_visit" ? "meeting" : stated);
  return {
    from: at,
    to: at + 1,
    verb: true,
    medium: medium ?? (verb.joins === "object" ? "meeting" : null),
    count: ONE,
    joins: verb.joins,
  };
}

/** Every place in a sentence where words may say that people were in contact. */
export function findTriggers(units: readonly Unit[]): Trigger[] {
  return units.flatMap((_, at) => verbAt(units, at) ?? nounAt(units, at) ?? []);
}
