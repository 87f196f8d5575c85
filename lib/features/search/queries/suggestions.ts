import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { askedSql } from "@/lib/features/search/queries/asked-sql";
import type { TermGroup } from "@/lib/features/search/rules/terms";
import type { Candidate } from "@/lib/features/search/types";
import { visibleCandidates } from "@/lib/features/search/queries/visible-candidates";
import { HIT_WORDS } from "@/lib/features/search/queries/hit-words";

/** How like one of the words a name must be to be offered: far looser than to be found. */
const OFFERED = "0.25";
const LOOKED_AT = 50;
const MOST_OFFERED = 5;

/** Names of people and organisations that are close to a word that found nothing, closest first. */
export async function suggestNames(db: Db, actor: Actor, groups: TermGroup[]): Promise<string[]> {
  const close = await db.$queryRaw<Candidate[]>`WITH ${askedSql(groups, OFFERED)},
    words AS (SELECT word FROM asked, regexp_split_to_table(asked.name, '\\s+') word WHERE length(word) > 2)
    SELECT kind, id FROM (
      SELECT 'person' AS kind, r."id"::text AS id, word_similarity(word, r."foldedNames") AS score
        FROM words JOIN "Person" r ON r."foldedNames" %> word
      UNION ALL SELECT 'organisation', r."id"::text, word_similarity(word, r."foldedNames")
        FROM words JOIN "Organisation" r ON r."foldedNames" %> word) names
    GROUP BY kind, id ORDER BY max(score) DESC, id LIMIT ${LOOKED_AT}`;
  const visible = await visibleCandidates(db, actor, close);
  const offered = (kind: "person" | "organisation") => HIT_WORDS[kind](db, visible.get(kind) ?? []);
  const named = [...(await offered("person")), ...(await offered("organisation"))];
  const titleOf = new Map(named.map(({ id, title }) => [id, title]));
  const titles = close.flatMap(({ id }) => titleOf.get(id) ?? []);
  return [...new Set(titles)].slice(0, MOST_OFFERED);
}
