/** A word as two spellings of it compare: without case, accents, punctuation and doubled blanks. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How many letters have to be changed, added or left out to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Longer cells are no slip of the pen, and comparing them takes time. */
const LONGEST_COMPARED = 60;

type Labels = Readonly<Record<string, string>>;

/** The value that a cell means, by the value itself or by its words; null when it is neither. */
export function valueCalled(labels: Labels, cell: string): string | null {
  const word = plainWord(cell);
  const exact = Object.entries(labels).filter(([value, label]) =>
    [plainWord(value), plainWord(label)].includes(word),
  );
  if (exact.length === 1) return exact[0]?.[0] ?? null;
  return Object.keys(labels).find((value) => value === cell.trim()) ?? null;
}

/** Lists that can be shown whole. */
const SHORT_LIST = 12;
const NEAR = 0.5;

/** The words most like those of a cell, in quotation marks; all of a short list when none is near. */
export function nearestWords(labels: Labels, cell: string): string {
  const word = plainWord(cell).slice(0, LONGEST_COMPARED);
  const all = Object.values(labels);
  const scored = all
    .map((label) => ({ label, far: howFar(word, plainWord(label)) }))
    .sort((a, b) => a.far - b.far);
  const near = scored.filter(({ far }) => far <= NEAR);
  const isShown = near.length === 0 && all.length <= SHORT_LIST;
  const words = isShown
    ? all
    : (near.length > 0 ? near : scored).slice(0, 3).map(({ label }) => label);
  return words.map((label) => `“${label}”`).join(", ");
}

/** 0: the same word; 1: nothing in common. Words that one begins with, or holds, are near. */
function howFar(word: string, label: string): number {
  if (word.length >= 3 && label.includes(word)) return 0.1;
  if (label.length >= 3 && word.includes(label)) return 0.2;
  return distance(word, label) / Math.max(word.length, label.length, 1);
}
