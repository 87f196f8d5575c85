/** Letters of the scripts that are written from right to left (Unicode blocks of bidi class R and AL). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";

/**
 * A name for a line of plain text that goes on after it. One with letters written from right to left
 * is set apart by the marks of the Unicode Bidirectional Algorithm (UAX #9, 2.4), so that brackets and
 * figures behind it keep their places; any other is given back as it is.
 */
export function isolate(name: string): string {
  return RIGHT_TO_LEFT.test(name)
    ? `${FIRST_STRONG_ISOLATE}${name}${POP_DIRECTIONAL_ISOLATE}`
    : name;
}
