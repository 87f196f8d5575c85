import type { Db } from "@/lib/db/client";

/** A name as the database compares names: without case and accents, “Łódź” as “lodz”. */
export async function foldName(db: Db, name: string): Promise<string> {
  const rows = await db.$queryRaw<{ folded: string }[]>`SELECT vigil_fold(${name}) AS folded`;
  return rows[0]?.folded ?? "";
}

/** Text to stand literally in a LIKE pattern. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/**
 * The where-clause of records whose names, in any order, contain every word of `words`; all of
 * them when there are none. Runs one query, since only the database knows how it folds names.
 */
export async function namesContaining(db: Db, words: string | null) {
  const folded = words ? await foldName(db, words) : "";
  const parts = folded.split(/\s+/u).filter(Boolean);
  return { AND: parts.map((part) => ({ foldedNames: { contains: likeLiteral(part) } })) };
}
