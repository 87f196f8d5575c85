import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** A name as the database compares names: without case and accents, “Łódź” as “lodz”. */
export async function foldName(db: Db, name: string): Promise<string> {
  const rows = await db.$queryRaw<{ folded: string }[]>`SELECT vigil_fold(${name}) AS folded`;
  return rows[0]?.folded ?? "";
}

/** Text to stand literally in a LIKE pattern. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** The words of a query as parts of folded names, to stand literally in a LIKE pattern. One query. */
async function partsOf(db: Db, words: string | null): Promise<string[]> {
  const folded = words ? await foldName(db, words) : "";
  return folded.split(/\s+/u).filter(Boolean).map(likeLiteral);
}

/**
 * The where-clause of records whose names, in any order, contain every word of `words`; all of
 * them when there are none. Runs one query, since only the database knows how it folds names.
 */
export async function namesContaining(db: Db, words: string | null) {
  const parts = await partsOf(db, words);
  return { AND: parts.map((part) => ({ foldedNames: { contains: part } })) };
}

/** The same for hand-written SQL, one condition for each word; `alias` names the row. */
export async function namesContainingSql(
  db: Db,
  words: string | null,
  alias: Prisma.Sql,
): Promise<Prisma.Sql[]> {
  const parts = await partsOf(db, words);
  return parts.map((part) => Prisma.sql`${alias}."foldedNames" LIKE ${`%${part}%`}`);
}
