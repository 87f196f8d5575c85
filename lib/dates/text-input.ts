const DECIMAL_ZEROS = [0x0660, 0x06f0, 0x0966] as const; // Arabic-Indic, Persian, Devanagari
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

/**
 * What a person meant to type in a short box: no stray spaces or invisible characters, and
 * full-width, Arabic-Indic, Persian and Devanagari digits as 0–9.
 */
export function cleanEntry(text: string): string {
  const visible = text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}\p{Z}]+/gu, "");
  return visible.replace(OTHER_DIGITS, (digit) => String(digitValue(digit.charCodeAt(0))));
}

/**
 * A source's own words, kept as they are but for control characters and the spaces around them;
 * null when nothing visible is left. Joiners inside stay: Persian spelling needs them.
 */
export function cleanWording(text: string): string | null {
  const wording = text.replace(/\p{Cc}+/gu, " ").replace(/^[\p{Cf}\p{Z}]+|[\p{Cf}\p{Z}]+$/gu, "");
  return wording === "" ? null : wording;
}

function digitValue(code: number): number {
  const zero = DECIMAL_ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return code - zero;
}
