import { openPromise } from "yauzl";

/** More parts than any document has. */
const MOST_ENTRIES = 20_000;
const REQUIRED = ["[Content_Types].xml", "word/document.xml"];
const MACROS = /(^|\/)vbaProject\.bin$/i;

/**
 * Whether a zip archive is a Word document without macros. Reads only its list of contents: nothing is
 * unpacked, so there is nothing for an archive bomb to fill.
 */
export async function isWordDocument(file: string): Promise<boolean> {
  const missing = new Set(REQUIRED);
  let entries = 0;
  try {
    const archive = await openPromise(file);
    for await (const { fileName } of archive.eachEntry()) {
      entries += 1;
      if (entries > MOST_ENTRIES || MACROS.test(fileName)) return false;
      missing.delete(fileName);
    }
    return missing.size === 0;
  } catch {
    return false;
  }
}
