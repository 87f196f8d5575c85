/** Said when a text holds U+0000, which no database column of text can keep. */
export const NUL_REFUSAL =
  "This text holds a NUL character, which cannot be kept. Copy the text from its source again as plain text.";

/**
 * A captured text as it is kept for good: Unicode NFC, lines ending in \n, no byte order mark in
 * front. Nothing else is changed, blanks at either end included. Half of a surrogate pair, which no
 * UTF-8 file can hold, becomes U+FFFD. Doing it twice changes nothing the second time.
 * @throws RangeError when the text holds NUL
 */
export function normaliseCapture(raw: string): string {
  if (raw.includes("\u0000")) throw new RangeError(NUL_REFUSAL);
  return raw
    .toWellFormed()
    .replace(/^\ufeff+/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}
