import { paragraphsOfPdf } from "@/lib/features/reviews/read/documents/pdf-paragraphs";
import { readInThread } from "@/lib/features/reviews/read/documents/in-thread";
import { refuse } from "@/lib/features/reviews/read/documents/refusals";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { wordsOfPage } from "@/lib/features/reviews/read/read-page";

/** The words of a document, what it says of itself (null where it does not), and what is left out. */
export type ReadDocument = {
  text: string;
  title: string | null;
  author: string | null;
  note: string;
};

/** Titles that programs give of themselves. */
const NO_TITLE = /^(?:untitled|microsoft word\b.*|document\d*|.*\.(?:docx?|pdf|indd|rtf))$/iu;

const fact = (words: string) => {
  const line = words
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 500)
    .toWellFormed();
  return line === "" || NO_TITLE.test(line) ? null : line;
};

/** Neither the number of a note in the middle of somebody’s words nor the arrow back to it was said. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/gu;

function wordsOf(html: string): string {
  try {
    return wordsOfPage(html);
  } catch (error) {
    // Said of a page, it would not be true of a document.
    if (error instanceof TextRefusedError) return refuse("word", "too-many-parts");
    throw error;
  }
}

/**
 * The words of a Word document (.docx), a paragraph for each of its own; deleted words, comments, pictures,
 * and what stands at the head and foot of pages are left out.
 * @throws TextRefusedError when it is locked, broken, or beyond a limit
 */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const { html, title, author } = await readInThread("word", bytes);
  const text = wordsOf(html.replace(NOTE_MARKS, ""));
  if (text.trim() === "") return refuse("word", "empty");
  const note =
    "Read from a Word document, without pictures, comments, numbers of notes, and the head and foot of its pages.";
  return { text, title: fact(title), author: fact(author), note };
}

const listed = new Intl.ListFormat("en-GB");

const PARTLY = "Some words are in letters that could not be read, and are missing.";

function noteOf(pages: number, without: number[]): string {
  const read = `Read from a PDF file of ${pages === 1 ? "1 page" : `${pages} pages`}, without pictures.`;
  if (without.length === 0) return read;
  const which = without.length === 1 ? `Page ${without[0]} holds` : `${without.length} pages hold`;
  const numbers =
    without.length > 1 && without.length <= 20 ? ` (${listed.format(without.map(String))})` : "";
  return `${read} ${which} no text${numbers}.`;
}

/**
 * The words of a PDF file that holds text, by `paragraphsOfPdf`. The note names pages without text.
 * @throws TextRefusedError when it is locked, broken, beyond a limit, or holds pictures of pages alone
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const { pages, unreadable, title, author } = await readInThread("pdf", bytes);
  const text = paragraphsOfPdf(pages);
  if (!/\p{L}/u.test(text)) return refuse("pdf", unreadable ? "unreadable" : "no-text");
  const without = pages.flatMap((lines, at) =>
    lines.some(({ words }) => words.trim() !== "") ? [] : [at + 1],
  );
  return {
    text,
    title: fact(title),
    author: fact(author),
    note: [noteOf(pages.length, without), ...(unreadable ? [PARTLY] : [])].join(" "),
  };
}
