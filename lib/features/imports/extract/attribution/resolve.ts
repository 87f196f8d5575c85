import type { SpeakerMention } from "@/lib/features/imports/extract/attribution/speaker-mention";
import { isBodyWord } from "@/lib/features/imports/extract/lexicon/name-words";
import { genderOf, isRole, type Gender } from "@/lib/features/imports/extract/lexicon/roles";
import type { Cast, Named } from "@/lib/features/imports/extract/names/cast";

/** Whom words stand for: somebody named, or the words of the first description (“the union”). */
export type Resolved = { name: string; named: Named | null };

/** What was read so far. `last`: who spoke last; `lastPlural`: which several people or body did. */
export type Discourse = {
  cast: Cast;
  last: Resolved | null;
  lastPlural: Resolved | null;
  lastAt: number;
};

const LOOK_BACK = 1200;

const fits = (named: Named, gender: Gender | null) =>
  named.kind === "person" && (!gender || !named.gender || named.gender === gender);

/** Whoever has led a sentence, by a full name, since the last quotation: whom the text turned to. */
export function topicSince(
  { cast, lastAt }: Discourse,
  at: number,
  gender: Gender | null,
): Named | null {
  const since = cast
    .between(Math.max(lastAt, at - LOOK_BACK), at)
    .filter(({ named }) => fits(named, gender) && named.parts.length > 1);
  return since.filter(({ leads }) => leads).at(-1)?.named ?? null;
}

/** The person that “she” at a place most likely stands for: the topic since the last quotation, else its speaker. */
function pronounPerson(discourse: Discourse, at: number, gender: Gender | null): Resolved | null {
  const { cast, last, lastAt } = discourse;
  const topic = topicSince(discourse, at, gender);
  if (topic) return learned(topic, gender);
  if (last?.named && fits(last.named, gender)) return learned(last.named, gender);
  const near = cast.between(at - LOOK_BACK, at).filter(({ named }) => fits(named, gender));
  const since = near.filter(({ start, named }) => start > lastAt && named.parts.length > 1);
  const named = (since.at(-1) ?? near.at(-1))?.named;
  return named ? learned(named, gender) : null;
}

/** A text that once says “she” of somebody is taken at its word from there on. */
function learned(named: Named, gender: Gender | null): Resolved {
  named.gender ??= gender;
  return { name: named.name, named };
}

/** “the commission”, “the minister”: the body or the person last introduced by that word. */
function described(cast: Cast, tokens: readonly string[], at: number): Named | null {
  const head = tokens.at(-1) ?? "";
  if (tokens.length === 2 && isBodyWord(head)) return cast.bodyWith(head, at);
  const role = tokens.filter(isRole).at(-1);
  const named = role === undefined ? null : cast.withRole(role, at);
  return named && fits(named, genderOf(head)) ? named : null;
}

/** “the 32-year-old driver”: an age is told of whom the text has just turned to. */
const AGED = /^\d{1,3}-year-old\b/;

function aged(discourse: Discourse, words: string, at: number): Named | null {
  if (!AGED.test(words.replace(/^the\s+/, ""))) return null;
  const gender = genderOf(words.split(/[^\p{L}'-]+/u).at(-1) ?? "");
  const near = topicSince(discourse, at, gender) ?? discourse.last?.named ?? null;
  return near && fits(near, gender) ? near : null;
}

const GENDERS: Record<string, Gender> = {
  he: "male",
  she: "female",
  him: "male",
  her: "female",
  his: "male",
};
const LONGEST = 200;

/** Whom a speaker's mention stands for. */
export function resolve(text: string, mention: SpeakerMention, discourse: Discourse): Resolved {
  const words = text.slice(mention.start, mention.end);
  const as = (named: Named | null): Resolved => ({ name: named?.name ?? words, named });
  if (mention.parts.length > 0) return as(discourse.cast.find(mention.parts, mention.start));
  const lower = words.slice(0, LONGEST).toLowerCase().replaceAll("’", "'");
  if (/^(?:he|she|him|her|who)(?:'\p{L}+)?$/u.test(lower)) {
    const gender = GENDERS[lower.replace(/'.*/, "")] ?? null;
    return pronounPerson(discourse, mention.start, gender) ?? as(null);
  }
  const whose =
    /^(his|her) (?:\p{Ll}+ )?(?:statement|letter|tweet|post|e-?mail|memo|message|article|book|diary|speech)$/u.exec(
      lower,
    )?.[1];
  if (whose !== undefined)
    return pronounPerson(discourse, mention.start, GENDERS[whose] ?? null) ?? as(null);
  if (lower === "they" || lower === "it") return discourse.lastPlural ?? discourse.last ?? as(null);
  const tokens = lower.split(/[^\p{L}'-]+/u).filter(Boolean);
  return /^(?:the|this|that)$/.test(tokens[0] ?? "")
    ? as(described(discourse.cast, tokens, mention.start) ?? aged(discourse, lower, mention.start))
    : as(null);
}
