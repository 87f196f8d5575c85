import { REPLACEMENT } from "@/lib/features/exports/render/printable-text";

/** Letters long enough without a space that a line may have to break inside them. */
const LONG_RUN = /([^\s\u200b]{24}\p{M}*)(?=[^\s\u200b]{8})/gu;
const ZERO_WIDTH_SPACE = "\u200b";
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}]$/u;
const KEPT = new Set(["\n", "\t", " "]);

export type Coverage = (codePoint: number) => boolean;

function typesetCharacter(character: string, covers: Coverage): string {
  if (KEPT.has(character) || covers(character.codePointAt(0) ?? 0)) return character;
  return INVISIBLE.test(character) ? "" : REPLACEMENT;
}

/**
 * Text as the fonts can set it: a character none of them has becomes U+FFFD, an invisible one is
 * dropped, tabs become spaces, and very long words may break across lines.
 */
export function typesetText(text: string, covers: Coverage): string {
  const characters = Array.from(text.normalize("NFC"), (character) =>
    typesetCharacter(character, covers),
  );
  return characters.join("").replaceAll("\t", " ").replace(LONG_RUN, `$1${ZERO_WIDTH_SPACE}`);
}
