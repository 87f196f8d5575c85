/** One line of a page: places and sizes in points, from the lower left corner. */
export type PdfLine = { words: string; left: number; right: number; y: number; size: number };

/** How much further than usual the next line is, where a paragraph ends. */
const GAP = 1.3;
/** By how much letters of another size differ: a heading, a note. */
const OTHER_SIZE = 0.12;
/** How far in a first line stands, in sizes of its letters. */
const INDENT = 0.9;
/** A line that ends so much before the others, as a share of their width, ends a paragraph with its sentence. */
const SHORT = 0.15;

const ENDS_SENTENCE = /[.!?…:؟。][\p{Pe}\p{Pf}"'’”\])]*$/u;
const BROKEN_WORD = /(\p{L}[\p{L}\p{M}]*)[-\u2010]$/u;
const REST_OF_WORD = /^\p{Ll}[\p{L}\p{M}]*/u;

const tidyLine = (words: string) => words.replace(/[\p{Cc}\s\u00a0]+/gu, " ").trim();

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** The usual way from one line of a page down to the next, in points; 0 where there is none. */
const pitchOf = (lines: readonly PdfLine[]) =>
  median(
    lines
      .slice(1)
      .map(({ y }, at) => (lines[at]?.y ?? y) - y)
      .filter((step) => step > 0),
  );

type Measures = { pitch: number; right: number; width: number };

function beginsParagraph(before: PdfLine, line: PdfLine, { pitch, right, width }: Measures) {
  const step = before.y - line.y;
  if (step < 0 || step > pitch * GAP) return true;
  if (Math.abs(line.size - before.size) > before.size * OTHER_SIZE) return true;
  if (line.left - before.left > INDENT * line.size) return true;
  const isShort = right - before.right > SHORT * width;
  return isShort && ENDS_SENTENCE.test(before.words);
}

/** Whether a paragraph goes on over the edge of a page: it ends within a sentence, the next begins in small letters. */
const goesOn = (before: string, words: string) =>
  !ENDS_SENTENCE.test(before) && /^\p{Ll}/u.test(words);

function paragraphsOf(lines: readonly PdfLine[]): string[][] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const measures = { pitch: pitchOf(lines), right, width: right - left };
  const paragraphs: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const current = paragraphs.at(-1);
    if (!before || !current || beginsParagraph(before, line, measures))
      paragraphs.push([line.words]);
    else current.push(line.words);
  });
  return paragraphs;
}

/** All words that stand whole within a line, hyphens included, in small letters. */
function wordsWithin(paragraphs: readonly string[][]): Set<string> {
  const known = new Set<string>();
  for (const line of paragraphs.flat()) {
    const whole = line.replace(BROKEN_WORD, "");
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu))
      known.add(word.replaceAll("\u2010", "-").toLowerCase());
  }
  return known;
}

function joinTwo(before: string, next: string, known: ReadonlySet<string>): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + next;
  const first = BROKEN_WORD.exec(before)?.[1];
  const rest = REST_OF_WORD.exec(next)?.[0];
  if (!first || !rest) return `${before} ${next}`;
  const isOneWord =
    known.has((first + rest).toLowerCase()) && !known.has(`${first}-${rest}`.toLowerCase());
  return (isOneWord ? before.slice(0, -1) : before) + next;
}

/**
 * The words of a PDF file, an empty line between two paragraphs. A file holds lines alone: a paragraph is told
 * by a wider gap, letters of another size, an indented line, or a short line that ends a sentence. Headings and
 * page numbers stay where they are.
 *
 * A word that is broken by a hyphen at the end of a line is made whole where that is sure: the hyphen is one
 * that shows at line ends alone (U+00AD), or the whole word stands elsewhere in the file and the one with the
 * hyphen does not. Elsewhere the hyphen stays, since “co-operate” is a word too. Where a program hid its hyphen
 * from readers altogether, the word comes as two: “may be” and “maybe” could not be told apart.
 */
export function paragraphsOfPdf(pages: readonly (readonly PdfLine[])[]): string {
  const paragraphs: string[][] = [];
  for (const page of pages) {
    const lines = page
      .map((line) => ({ ...line, words: tidyLine(line.words) }))
      .filter(({ words }) => words !== "");
    const [first, ...others] = lines.length > 0 ? paragraphsOf(lines) : [];
    if (!first) continue;
    const last = paragraphs.at(-1);
    if (last && goesOn(last.at(-1) ?? "", first[0] ?? "")) last.push(...first);
    else paragraphs.push(first);
    paragraphs.push(...others);
  }
  const known = wordsWithin(paragraphs);
  return paragraphs
    .map((lines) => lines.reduce((before, next) => joinTwo(before, next, known)))
    .join("\n\n")
    .replaceAll("\u00ad", "");
}
