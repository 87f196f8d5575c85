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
  const query = Prisma.sql`(SELECT CASE WHEN numnode(texts) = 0 THEN texts ELSE texts || names END
    FROM (VALUES (websearch_to_tsquery('vigil_english', ${phrase}), websearch_to_tsquery('vigil_names', ${phrase}))) AS term(texts, names))`;
  return negated ? Prisma.sql`!!${query}` : query;
}

const groupSql = (group: TermGroup) => Prisma.sql`(${Prisma.join(group.map(termSql), " && ")})`;

/**
 * Opens a statement with one row, `asked`: the words as `query` for texts and as `name` for names.
 * The threshold of `%>` can only be set, not given; set here it holds for this statement alone, and
 * before anything is compared, since a comparison needs this row.
 */
export function askedSql(groups: TermGroup[], similarity = NAME_SIMILARITY): Prisma.Sql {
  return Prisma.sql`asked AS MATERIALIZED (
    SELECT ${Prisma.join(groups.map(groupSql), " || ")} AS query, vigil_fold(${wantedWords(groups)}) AS name,
      set_config('pg_trgm.word_similarity_threshold', ${similarity}, true))`;
}
