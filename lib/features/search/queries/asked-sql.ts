import { Prisma } from "@/lib/db/generated/client";
import { wantedWords, type Term, type TermGroup } from "@/lib/features/search/rules/terms";

/** Names at least this like the words typed are found: "Blinkin" is 0.63 like "Blinken". */
const NAME_SIMILARITY = "0.5";

/**
 * A term finds both stemmed words of texts and unstemmed words of names. A stop word is nothing in
 * the one and would never be found by the other, so it is left out of both.
 */
function termSql({ words, negated }: Term): Prisma.Sql {
  const phrase = `"${words}"`;
  const texts = Prisma.sql`websearch_to_tsquery('vigil_english', ${phrase})`;
  const names = Prisma.sql`websearch_to_tsquery('vigil_names', ${phrase})`;
  const query = Prisma.sql`(CASE WHEN numnode(${texts}) = 0 THEN ${texts} ELSE ${texts} || ${names} END)`;
  return negated ? Prisma.sql`!!${query}` : query;
}

const groupSql = (group: TermGroup) => Prisma.sql`(${Prisma.join(group.map(termSql), " && ")})`;

/**
 * What is asked for, as one constant: how common the words are then tells the database whether to
 * look them up or to go through the newest texts until enough of them match.
 */
export const querySql = (groups: TermGroup[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(groups.map(groupSql), " || ")})`;

/**
 * Opens a statement with one row, `asked`: the words as `query` for texts and as `name` for names.
 * The threshold of `%>` can only be set, not given; set here it holds for this statement alone, and
 * before anything is compared, since a comparison needs this row.
 */
export function askedSql(groups: TermGroup[], similarity = NAME_SIMILARITY): Prisma.Sql {
  return Prisma.sql`asked AS MATERIALIZED (
    SELECT ${querySql(groups)} AS query, vigil_fold(${wantedWords(groups)}) AS name,
      set_config('pg_trgm.word_similarity_threshold', ${similarity}, true))`;
}
