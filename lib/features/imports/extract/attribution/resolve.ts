import type { SpeakerMention } from "@/lib/features/imports/extract/attribution/speaker-mention";
import { isBodyWord } from "@/lib/features/imports/extract/lexicon/name-words";
import { genderOf, isRole, type Gender } from "@/lib/features/imports/extract/lexicon/roles";
import type { Cast, Named } from "@/lib/features/imports/extract/names/people";
import type { Span } from "@/lib/features/imports/extract/text/span";

/** Whom words stand for: somebody named, or the words of the first description (“the union”). */
export type Resolved = { name: string; named: Named | null };

/** What was read so far. `last`: who spoke last; `lastPlural`: which several people or body did. */
export type Discourse = { cast: Cast; last: Resolved | null; lastPlural: Resolved | null; lastAt: number };

const fits = (named: Named, gender: Gender | null) => named.kind === "person" && (!gender || !named.gender || named.gender === gender);

const LOOK_BACK = 1200;

/** The person that “she” at a place most likely stands for: one who has led a sentence since the last speaker, else that speaker. */
function pronounPerson({ cast, last, lastAt }: Discourse, at: number, gender: Gender | null): Resolved | null {
  const near = cast.mentions.filter(({ start }) => start < at && start > at - LOOK_BACK);
  const since = near.filter(({ start, named }) => start > lastAt && fits(named, gender) && named.parts.length > 1);
  const topic = since.filter(({ leads }) => leads).at(-1);
  const speaker = last?.named && fits(last.named, gender) ? last : null;
  const chosen = topic?.named ?? (speaker ? null : (since.at(-1) ?? near.filter(({ named }) => fits(named, gender)).at(-1))?.named);
  return chosen ? { name: chosen.name, named: chosen } : speaker;
}

/** The body that “the commission” stands for: the last one named whose name holds the word. */
function byBodyWord(cast: Cast, word: string, at: number): Named | null {
  if (!isBodyWord(word)) return null;
  const near = cast.mentions.filter(({ start, named }) => start < at && named.kind === "body" && named.parts.length > 1);
  return near.filter(({ named }) => named.parts.some((part) => part.toLowerCase() === word)).at(-1)?.named ?? null;
}

/** Somebody known by the role that a description names: “the minister”. */
function byRole(cast: Cast, words: readonly string[], at: number): Named | null {
  const role = words.filter(isRole).at(-1);
  if (!role) return null;
  const known = cast.all.filter(({ roles, kind }) => kind === "person" && roles.has(role));
  const before = known.filter(({ mentions }) => (mentions[0]?.start ?? 0) < at);
  return before.at(-1) ?? null;
}

const GENDERS: Record<string, Gender> = { he: "male", she: "female" };

/** Whom a speaker's mention stands for. */
export function resolve(text: string, mention: SpeakerMention, discourse: Discourse): Resolved {
  const words = text.slice(mention.start, mention.end);
  const lower = words.toLowerCase().replaceAll("’", "'");
  if (mention.parts.length > 0) {
    const named = discourse.cast.find(mention.parts, mention.start);
    return { name: named?.name ?? words, named };
  }
  if (lower === "he" || lower === "she" || lower === "who") {
    return pronounPerson(discourse, mention.start, GENDERS[lower] ?? null) ?? { name: words, named: null };
  }
  if (lower === "they" || lower === "it") return discourse.lastPlural ?? discourse.last ?? { name: words, named: null };
  const tokens = lower.split(/[^\p{L}'-]+/u);
  if (/^(?:the|this|that)$/.test(tokens[0] ?? "")) {
    const named = byRole(discourse.cast, tokens, mention.start);
    const body = tokens.length === 2 ? byBodyWord(discourse.cast, tokens[1] ?? "", mention.start) : null;
    if (body) return { name: body.name, named: body };
    if (named && (!genderOf(tokens.at(-1) ?? "") || fits(named, genderOf(tokens.at(-1) ?? "")))) return { name: named.name, named };
  }
  return { name: words, named: null };
}

export type { Span };
