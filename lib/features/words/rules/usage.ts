import { formatBounds } from "@/lib/dates/format-bounds";
import type { WordUse } from "@/lib/features/words/types";

const number = (count: number) => count.toLocaleString("en-GB");
const statements = (count: number) =>
  `${number(count)} ${count === 1 ? "statement" : "statements"}`;

/** “9”, “9–12” where the dates leave it open. */
function rangeWords({ surely, possibly }: { surely: number; possibly: number }): string {
  return surely === possibly ? number(surely) : `${number(surely)}–${number(possibly)}`;
}

/** When something was first or last said: “3 March 2024”, “on no known day”. */
export function saidOnWords(bounds: WordUse["first"]): string {
  return formatBounds(bounds) ?? "on no known day";
}

/** “12 of 38”: the statements with the word, among all since it was first said. */
export function sinceFirstWords({ said, undated, total, since }: WordUse): string {
  // Without a dated use there is no first one to count from.
  if (said === undated) return `${number(said)} of ${number(total)}`;
  return `${number(said)} of ${rangeWords(since)}`;
}

/** Whether the word is proven to be missing from later statements. */
export const isDropped = ({ said, without }: WordUse): boolean => said > 0 && without.surely > 0;

/**
 * “not since 3 March 2024, in 9 statements”, “not surely since …” where an undated use of it may be
 * later; null where the dates prove no statement without it.
 */
export function droppedWords(use: WordUse): string | null {
  if (!isDropped(use)) return null;
  const { without, last } = use;
  const since = use.undated > 0 ? "not surely since" : "not since";
  const least = without.possibly > without.surely ? "at least " : "";
  return `${since} ${saidOnWords(last)}, in ${least}${statements(without.surely)}`;
}

/** “1 undated statement with it may be later”; null when every use has a day. */
export function undatedUseWords({ said, undated }: WordUse): string | null {
  if (undated === 0) return null;
  const others = said > undated ? " may be earlier or later" : "";
  return `${number(undated)} undated with it${others}`;
}

/** “6 allude to the person, 3 speak of a group”: how statements speak without the name. */
export function unnamedWords({ without: { alluded, group } }: WordUse): string | null {
  const parts = [
    alluded > 0 && `${number(alluded)} by allusion`,
    group > 0 && `${number(group)} as one of a group`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}
