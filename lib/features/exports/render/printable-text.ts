/** Stands in for every character that cannot be printed, so that a reader sees one was there. */
export const REPLACEMENT = "\uFFFD";

const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Invisible and without meaning inside a text; bidi embeddings would leak into what follows. */
const DROPPED = /[\ufeff\u202a-\u202e\u2066-\u2069]/g;
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u{e0001}]/gu;

/**
 * Makes any string safe to print: line ends become `\n`; the byte order mark and bidi embedding
 * controls are dropped; controls (NUL too), lone surrogates and noncharacters become U+FFFD.
 * Tabs and `\n` stay. The result is valid in XML 1.0.
 */
export function printableText(text: string): string {
  return text.replace(LINE_BREAKS, "\n").replace(DROPPED, "").replace(UNPRINTABLE, REPLACEMENT);
}

/** `printableText` on one line: every run of white space becomes a single space. */
export function printableLine(text: string): string {
  return printableText(text).replace(/\s+/g, " ").trim();
}
