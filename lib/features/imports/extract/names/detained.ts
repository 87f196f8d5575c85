import type { Mention } from "@/lib/features/imports/extract/names/cast";

const HELD = "(?:detained|imprisoned|jailed|arrested|incarcerated|abducted|kidnapped|captured|sentenced)";
const BEFORE = new RegExp(`\\b(?:${HELD}|wrongfully held)(?:\\s+[\\p{L}-]+){0,3}\\s+$`, "iu");
const AFTER = new RegExp(`^[^.;]{0,90}?\\b(?:(?:been|was|were|is|are|be|being|remains?)\\s+(?:\\p{Ll}+\\s+){0,2})?(?:${HELD}|held (?:in|by|captive|hostage|without|since|for)|taken hostage)\\b`, "iu");
const HOLDS_OTHERS = new RegExp(`^[^.;]{0,60}?\\b(?:has|have|had|which|who|they|it|authorities)\\s+${HELD}\\b`, "iu");

const LOOKED_AT = 160;

/** Whether the words right around a name say that whoever it names is, or was, held. */
export function isHeld(text: string, mention: Mention, nextMention: number): boolean {
  const before = text.slice(Math.max(0, mention.start - 60), mention.start);
  const behind = text.slice(mention.end, Math.min(nextMention, mention.end + LOOKED_AT));
  const line = behind.split("\n", 1)[0] ?? "";
  return BEFORE.test(before.split("\n").at(-1) ?? "") || (AFTER.test(line) && !HOLDS_OTHERS.test(line));
}
