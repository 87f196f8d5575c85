import { plainWords } from "@/lib/features/words/rules/plain-words";

/** A word that is followed through the statements of a case, in the forms that count as it. */
export type Term = { key: string; label: string; forms: readonly string[] };

/** How often somebody is named is followed as if the name were a word. */
export const NAME_KEY = "name";

/**
 * Words of the field that change sides: our own choice, in English, since most statements are or are
 * translated. Each counts in the forms listed and no other: “wrong” is not “wrongful”.
 */
export const FIELD_TERMS: readonly Term[] = [
  { key: "wrongful", label: "wrongfully", forms: ["wrongfully", "wrongful"] },
  { key: "detained", label: "detained", forms: ["detained", "detention", "detainee", "detainees"] },
  { key: "hostage", label: "hostage", forms: ["hostage", "hostages"] },
  { key: "unjust", label: "unjust", forms: ["unjust", "unjustly"] },
  { key: "prisoner", label: "prisoner", forms: ["prisoner", "prisoners"] },
  { key: "spy", label: "spy, espionage", forms: ["spy", "spies", "spying", "espionage"] },
  { key: "release", label: "release", forms: ["release", "released", "releasing"] },
  {
    key: "exchange",
    label: "exchange, swap",
    forms: ["exchange", "exchanged", "exchanges", "swap", "swaps", "swapped"],
  },
];

const MOST_TYPED = 5;

/** Words or phrases as typed, divided by commas, each followed as it stands: at most five. */
export function typedTerms(typed: string | null): Term[] {
  const phrases = (typed ?? "").split(/[,;،；]/u).map((phrase) => phrase.trim());
  const terms = phrases.flatMap((label) => {
    const plain = plainWords(label).trim();
    return plain ? [{ key: `“${plain}”`, label, forms: [label] }] : [];
  });
  return [...new Map(terms.map((term) => [term.key, term])).values()].slice(0, MOST_TYPED);
}

/** A form as it stands among the words of a statement. */
export const searchedForms = ({ forms }: Term): string[] => forms.map(plainWords);

/** The terms of a page, and the one looked at closely: the first unless another is asked for. */
export function chosenTerms(typed: string | null, key: string | null) {
  const terms = [...typedTerms(typed), ...FIELD_TERMS];
  const chosen = terms.find((term) => term.key === key) ?? terms[0];
  return { terms, chosen: chosen as Term };
}
