import { DOCUMENT_LIMITS } from "@/lib/features/reviews/read/documents/limits";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";

const NAMES = { word: "Word document", pdf: "PDF file" } as const;

const COPY = "Open it in its own program, copy the text, and paste it here.";
const PIECES = "Copy the part that matters, and paste it here.";

const REASONS = {
  locked: `is locked with a password, so it cannot be read here. ${COPY}`,
  broken: `is damaged or not complete, so it cannot be read. Get it again, or open it in its own program, copy the text, and paste it here.`,
  "no-word": `is an archive without a Word document in it. Choose the document itself, saved as .docx.`,
  "unpacks-too-large": `unpacks to far more than a text takes. ${PIECES}`,
  "too-many-pages": `has more than ${DOCUMENT_LIMITS.mostPages} pages. ${PIECES}`,
  "too-long": `holds more than ${DOCUMENT_LIMITS.mostLetters.toLocaleString("en-GB")} characters. ${PIECES}`,
  "too-many-parts": `is built of too many parts to be read here. ${PIECES}`,
  "too-long-to-read": `took too long to read. ${COPY}`,
  "no-text": `holds no text that can be read, only pictures of pages, as from a scanner. Type the part that matters, or have the text recognised by another program first.`,
  unreadable: `keeps its letters in a way that cannot be read here. ${COPY}`,
  empty: `holds no words. Choose another file, or paste the text here.`,
} as const;

/** Why a document is not read. */
export type DocumentRefusal = keyof typeof REASONS;

/** @throws TextRefusedError saying why the document is not read, and what to do */
export function refuse(kind: keyof typeof NAMES, reason: DocumentRefusal): never {
  const what = reason === "no-word" ? "file" : NAMES[kind];
  throw new TextRefusedError(`This ${what} ${REASONS[reason]}`);
}
