import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { findRepeats } from "@/lib/features/reviews/queries/find-repeats";
import { isReady, type NamedEntry } from "@/lib/features/reviews/queries/name-entries";
import { plainName } from "@/lib/features/reviews/rules/names";

/** So many are accepted at one go: the audit trail is held meanwhile. */
const MOST_AT_ONCE = 50;

/** Of what is read twice in one text, the first alone. */
function withoutRepeats(entries: readonly NamedEntry[]): NamedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ entry, people }) => {
    if (entry.kind === "contact") return true;
    const key = JSON.stringify([plainName(entry.read.text), people.map(({ clear }) => clear?.id)]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The entries that could be accepted without a further word, unless something on file says the same; and how
 * many there are, of which these are the first.
 */
export function likelyReady(entries: readonly NamedEntry[]): { first: NamedEntry[]; all: number } {
  const all = withoutRepeats(entries.filter(isReady));
  return { first: all.slice(0, MOST_AT_ONCE), all: all.length };
}

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
  const { first: likely } = likelyReady(entries);
  const twinsOf = await findRepeats(db, actor, likely, language);
  return likely.filter(({ item }) => twinsOf(item.id).length === 0);
}
