import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { findRepeats } from "@/lib/features/reviews/queries/find-repeats";
import { isReady, type NamedEntry } from "@/lib/features/reviews/queries/name-entries";

/** So many are accepted at one go: the audit trail is held meanwhile. */
const MOST_AT_ONCE = 50;

/** The entries that could be accepted without a further word, unless something on file says the same. */
export const likelyReady = (entries: readonly NamedEntry[]): NamedEntry[] =>
  entries.filter(isReady).slice(0, MOST_AT_ONCE);

/**
 * The entries that can be accepted without a further word: all whom they name match one person on file
 * each, their case is known, and nothing on file says the same. In the order of the text, fifty at most.
 */
export async function readyEntries(
  db: Db,
  actor: Actor,
  entries: readonly NamedEntry[],
  language: string,
): Promise<NamedEntry[]> {
  const likely = likelyReady(entries);
  const twinsOf = await findRepeats(db, actor, likely, language);
  return likely.filter(({ item }) => twinsOf(item.id).length === 0);
}
