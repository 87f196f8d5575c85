/** Marks that make no other word of a word: accents, vowel points, apostrophes, invisible marks. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0027\u0060\u00b4\u02bc\u2018\u2019]/g;

const SEPARATOR =
  "\\u0000-\\u0026\\u0028-\\u002f\\u003a-\\u0040\\u005b-\\u005f\\u007b-\\u00a9\\u00ab-\\u00b1\\u00b6-\\u00b8\\u00bb\\u00bf\\u00d7\\u00f7\\u05be\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u2000-\\u200a\\u2010-\\u2017\\u201a-\\u2029\\u202f-\\u205f\\u2190-\\u2bff\\u3000-\\u303f\\uff01-\\uff06\\uff08-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff3f\\uff5b-\\uff65";

/** Written without blanks between words, so that each character stands for one. */
const IDEOGRAPH = "\\u3040-\\u30ff\\u3400-\\u9fff";

/** A character that stands for a word with its marks; or everything up to the next separator. */
const WORD = new RegExp(`[${IDEOGRAPH}][\\u3099\\u309a]*|[^${SEPARATOR}${IDEOGRAPH}]+`, "g");

/** A word as it stands in a text, from `start` up to `end`, and as comparisons see it. */
export type PlacedWord = { plain: string; start: number; end: number };

const plainOf = (word: string) => word.toLowerCase().normalize("NFKD").replace(MARKS, "");

/**
 * The words of a text in order, with their places in UTF-16 code units. `vigil_words` in the
 * database has the same rule: two words are one when they differ only in case, accents or apostrophes.
 */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    ...{ plain: plainOf(word), start: index, end: index + word.length },
  })).filter(({ plain }) => plain !== "");
}

/** The words alone, one blank between them and one at either end; empty when there are none. */
export function plainWords(text: string): string {
  const words = placedWords(text).map(({ plain }) => plain);
  return words.length > 0 ? ` ${words.join(" ")} ` : "";
}
