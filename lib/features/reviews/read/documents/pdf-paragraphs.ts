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

/** A run of more letters is no word: no language has one, and a file may hold millions of letters in a row. */
const LONGEST_WORD = 80;
/** The end of a line, with room for the longest word before its hyphen; some letters count as two. */
const LINE_END = 2 * (LONGEST_WORD + 2);

const ENDS_SENTENCE = /[.!?…:؟۔。！？][\p{Pe}\p{Pf}"'’”\])]*$/u;
const BROKEN_WORD = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]{0,79})[-\u2010]$/u;
const REST_OF_WORD = /^\p{Ll}[\p{L}\p{M}]{0,79}(?![\p{L}\p{M}])/u;

const tidyLine = (words: string) => words.replace(/[\p{Cc}\s\u00a0]+/gu, " ").trim();

/** The part of a word before the hyphen that ends a line. */
const brokenAtEnd = (line: string) => BROKEN_WORD.exec(line.slice(-LINE_END))?.[1];

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

/** Whether a paragraph goes on over the edge of a page: it ends within a sentence, and the next begins in no capital. */
const goesOn = (before: string, words: string) =>
  !ENDS_SENTENCE.test(before) && /^[\p{Ll}\p{Lo}]/u.test(words);

/** Whether most letters of a page are of a script that runs from right to left. */
function runsLeft(lines: readonly PdfLine[]): boolean {
  const balance = lines.reduce((sum, { words }) => {
    const letters = words.replace(/\P{L}+/gu, "");
    const others = letters.replace(/[\p{Script=Arabic}\p{Script=Hebrew}]+/gu, "");
    return sum + letters.length - 2 * others.length;
  }, 0);
  return balance > 0;
}

/** The lines of a page that hold words, seen in a mirror where they run to the left: each starts at its `left`. */
function linesToRead(page: readonly PdfLine[]): PdfLine[] {
  const lines = page
    .map((line) => ({ ...line, words: tidyLine(line.words) }))
    .filter(({ words }) => words !== "");
  if (!runsLeft(lines)) return lines;
  return lines.map((line) => ({ ...line, left: -line.right, right: -line.left }));
}

function paragraphsOf(lines: readonly PdfLine[]): string[][] {
  // A page may hold more lines than a function takes arguments.
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
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
    const broken = brokenAtEnd(line);
    const whole = broken ? line.slice(0, -broken.length - 1) : line;
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu))
      if (word.length <= 2 * LINE_END) known.add(word.replaceAll("\u2010", "-").toLowerCase());
  }
  return known;
}

/** A line as it stands before the next one of its paragraph: with a blank, its hyphen, or neither. */
function lineBefore(line: string, next: string, known: ReadonlySet<string>): string {
  if (line.endsWith("\u00ad")) return line.slice(0, -1);
  const first = brokenAtEnd(line);
  const rest = first && REST_OF_WORD.exec(next)?.[0];
  if (!first || !rest) return `${line} `;
  const isOneWord =
    known.has((first + rest).toLowerCase()) && !known.has(`${first}-${rest}`.toLowerCase());
  return isOneWord ? line.slice(0, -1) : line;
}

/** Looks at two lines at a time and never at what is joined, which would be read again for each line. */
function joined(lines: readonly string[], known: ReadonlySet<string>): string {
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      return next === undefined ? line : lineBefore(line, next, known);
    })
    .join("");
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
    paragraphsOf(linesToRead(page)).forEach((lines, at) => {
      const last = paragraphs.at(-1);
      if (at === 0 && last && goesOn(last.at(-1) ?? "", lines[0] ?? ""))
        for (const line of lines) last.push(line);
      else paragraphs.push(lines);
    });
  }
  const known = wordsWithin(paragraphs);
  return paragraphs
    .map((lines) => joined(lines, known))
    .join("\n\n")
    .replaceAll("\u00ad", "");
}
