import { createReadStream } from "node:fs";

// A browser that guesses takes text for a page when something like this stands near its beginning.
const MARKUP =
  /^\s*<[!?/a-z]|<\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|style|meta|link|form|img)\b/i;
/** What no text has: controls other than tab, line ends and form feed. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether a beginning looks like a web page or a drawing, whatever its encoding claims to be. */
export function looksLikeMarkup(head: Buffer): boolean {
  const wide =
    head.length > 1 && (head[0] === 0 || head[1] === 0 || head.readUInt16BE(0) >= 0xfeff);
  const plain = wide ? head.toString("latin1").replaceAll("\u0000", "") : head.toString("utf8");
  return MARKUP.test(plain.replace(/^[\ufeff\u00fe\u00ff\u00ef\u00bb\u00bf]+/, ""));
}

/** Whether a file is UTF-8 text to its last byte. Reads it piece by piece. */
export async function isPlainText(file: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      if (CONTROLS.test(decoder.decode(piece, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
