import type { Mention } from "@/lib/features/imports/extract/names/cast";

const HELD =
  "(?:detained|imprisoned|jailed|arrested|incarcerated|abducted|kidnapped|captured|sentenced)";
const BEFORE = new RegExp(
  `\\b(?:${HELD}|wrongfully held)(?:\\s+(?!in\\b|by\\b|since\\b|at\\b|on\\b|from\\b|and\\b|for\\b|with\\b)[\\p{L}-]+){0,3}\\s+$`,
  "iu",
);
const UNJUSTLY = "(?:wrongfully|unjustly|arbitrarily|unlawfully|illegally)";
/** Who speaks of somebody held is not held by that. */
const SPEAKS = "(?:said|says|spoke|speaks|told|talked|asked|warned|wrote|heard|reported)";
const AFTER = new RegExp(
  `^(?!\\s+${SPEAKS}\\s+(?:of|about|to|for|on)\\b)[^.;:“"]{0,80}?(?:(?:been|was|were|is|are|remains?)\\s+(?:\\p{Ll}+ly\\s+|still\\s+|being\\s+)?${HELD}|(?:been|was|is|remains?)\\s+(?:being\\s+)?held (?:in|by|captive|hostage|without|since|for|at)|taken hostage|${UNJUSTLY} (?:${HELD}|held)|^, (?:an? [\\p{L} -]{2,40}? )?(?:${HELD}|held) (?:in|since|by|for))\\b`,
  "iu",
);

const LOOKED_AT = 110;

/** Whether the words right around a name say that whoever it names is, or was, held. */
export function isHeld(text: string, mention: Mention, nextMention: number): boolean {
  const before = text.slice(Math.max(0, mention.start - 60), mention.start);
  const behind = text.slice(mention.end, Math.min(nextMention, mention.end + LOOKED_AT));
  const line = behind.split("\n", 1)[0] ?? "";
  return BEFORE.test(before.split("\n").at(-1) ?? "") || AFTER.test(line);
}
