/** A word or a quoted phrase that must be present, or (negated) absent. */
export type Term = { words: string; negated: boolean };

/** Any group may match; within a group, every term must. */
export type TermGroup = Term[];

const MOST_TERMS = 16;
const TOKEN = /(-?)"([^"]+)"?|(\S+)/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

function toTerm(match: RegExpMatchArray): Term {
  const [, minus, phrase, word = ""] = match;
  if (phrase !== undefined) return { words: phrase, negated: minus === "-" };
  const negated = /^-[^-]/u.test(word);
  return { words: (negated ? word.slice(1) : word).replaceAll('"', ""), negated };
}

/**
 * Reads what was typed into a search box: words, "quoted phrases", -words to leave out, and `or`
 * between alternatives. Whatever cannot be searched for is dropped; groups that only leave words
 * out find nothing and are dropped too.
 */
export function readTerms(typed: string): TermGroup[] {
  const tokens = [...typed.replace(/[“”„«»]/gu, '"').matchAll(TOKEN)];
  const groups: TermGroup[] = [[]];
  for (const token of tokens.slice(0, MOST_TERMS)) {
    if (/^or$/iu.test(token[3] ?? "")) groups.push([]);
    else {
      const term = toTerm(token);
      if (HAS_WORD.test(term.words)) groups.at(-1)?.push(term);
    }
  }
  return groups.filter((group) => group.some(({ negated }) => !negated));
}

/** The words that are asked for, as one line: what names are compared with. */
export function wantedWords(groups: TermGroup[]): string {
  return groups
    .flat()
    .filter(({ negated }) => !negated)
    .map(({ words }) => words)
    .join(" ");
}
