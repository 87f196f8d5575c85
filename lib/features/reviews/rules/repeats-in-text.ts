import { plainName } from "@/lib/features/reviews/rules/names";

/**
 * Of entries with the same words, which the first is, by the ids of the others: an article tells the same
 * words in its head, in a caption and in its text.
 * @param entries in the order of the text
 */
export function repeatsInText(
  entries: readonly { id: string; words: string }[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const repeats = new Map<string, string>();
  for (const { id, words } of entries) {
    const key = plainName(words);
    const known = first.get(key);
    if (known) repeats.set(id, known);
    else if (key !== "") first.set(key, id);
  }
  return repeats;
}
