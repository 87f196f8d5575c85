import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContactsSql } from "@/lib/features/contacts/scope";
import { askedSql, querySql } from "@/lib/features/search/queries/asked-sql";
import { wantedWords, type TermGroup } from "@/lib/features/search/rules/terms";
import type { Candidate } from "@/lib/features/search/types";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

/** Most records of a kind that are ranked: ranking reads each text, and a common word is in all. */
export const CANDIDATE_LIMIT = 1_000;

/** A name this like the words is taken to be meant, so that what the person said is found too. */
const MEANT = 0.7;

const { sql, raw } = Prisma;

type TextTable = { table: string; newest: string; only: Prisma.Sql; query: Prisma.Sql };

/** The newest records whose text matches, with how well it does. */
function textMatches({ table, newest, only, query }: TextTable): Prisma.Sql {
  return sql`SELECT t."id", ts_rank(t."search", asked.query)::float8 AS score FROM asked, LATERAL (
    SELECT r."id", r."search" FROM ${raw(`"${table}"`)} r
    WHERE r."search" @@ ${query} AND r."deletedAt" IS NULL AND ${only}
    ORDER BY ${raw(newest)}, r."id" LIMIT ${CANDIDATE_LIMIT}) t`;
}

/** The records whose names match or are like the words, best first; each by an index of its own. */
function nameMatches(table: string, only: Prisma.Sql): Prisma.Sql {
  return sql`SELECT "id", ts_rank(r."search", asked.query) + word_similarity(asked.name, r."foldedNames")::float8 AS score,
      r."search" @@ asked.query OR word_similarity(asked.name, r."foldedNames") >= ${MEANT} AS meant
    FROM asked, LATERAL (
      SELECT "id" FROM ${raw(`"${table}"`)} WHERE "search" @@ asked.query
      UNION SELECT "id" FROM ${raw(`"${table}"`)} WHERE "foldedNames" %> asked.name) hit
    JOIN ${raw(`"${table}"`)} r USING ("id")
    WHERE ${only} ORDER BY score DESC, "id" LIMIT ${CANDIDATE_LIMIT}`;
}

/** Part of a reference, such as "7kq4", as a pattern; one that nothing matches when it cannot be one. */
function referencePattern(words: string): string {
  return /^[0-9a-z-]{3,20}$/iu.test(words) ? `%${words.toUpperCase()}%` : "";
}

function best(kind: Candidate["kind"], found: Prisma.Sql): Prisma.Sql {
  return sql`(SELECT ${kind} AS kind, "id"::text AS id, max(score) AS score FROM (${found}) found
    GROUP BY "id" ORDER BY 3 DESC, "id" LIMIT ${CANDIDATE_LIMIT})`;
}

function caseMatches(actor: Actor, words: string, query: Prisma.Sql): Prisma.Sql {
  const only = visibleCasesSql(actor, raw("r"));
  const live = sql`r."deletedAt" IS NULL AND ${only}`;
  return sql`${textMatches({ table: "Case", newest: `r."createdAt" DESC`, only, query })}
    UNION ALL SELECT r."id", named.score FROM named JOIN "Case" r ON r."personId" = named."id" WHERE ${live}
    UNION ALL SELECT r."id", 2 FROM "Case" r WHERE r."reference" LIKE ${referencePattern(words)} AND ${live}`;
}

function statementMatches(actor: Actor, query: Prisma.Sql): Prisma.Sql {
  const only = visibleStatementsSql(actor, raw("r"));
  return sql`${textMatches({ table: "Statement", newest: `r."newestFirst"`, only, query })}
    UNION ALL (SELECT r."id", 0 FROM named JOIN "Statement" r ON r."speakerId" = named."id"
      WHERE named.meant AND r."deletedAt" IS NULL AND ${only}
      ORDER BY r."newestFirst", r."id" LIMIT ${CANDIDATE_LIMIT})`;
}

function contactMatches(actor: Actor, query: Prisma.Sql): Prisma.Sql {
  const only = visibleContactsSql(actor, raw("r"));
  return sql`${textMatches({ table: "Contact", newest: `r."newestFirst"`, only, query })}
    UNION ALL (SELECT r."id", 0 FROM named JOIN "ContactParticipant" p ON p."personId" = named."id"
      JOIN "Contact" r ON r."id" = p."contactId"
      WHERE named.meant AND r."deletedAt" IS NULL AND ${only}
      ORDER BY r."newestFirst", r."id" LIMIT ${CANDIDATE_LIMIT})`;
}

/**
 * Records of every kind that match, best first, at most CANDIDATE_LIMIT of each kind, by one
 * statement. They may be hidden from the actor: filter them by the scope of their kind.
 */
export async function findCandidates(
  db: Db,
  actor: Actor,
  groups: TermGroup[],
): Promise<Candidate[]> {
  const query = querySql(groups);
  const branches = [
    best("case", caseMatches(actor, wantedWords(groups), query)),
    best("person", sql`SELECT "id", score FROM named WHERE NOT gone`),
    best("statement", statementMatches(actor, query)),
    best("contact", contactMatches(actor, query)),
    best(
      "source",
      textMatches({ table: "Source", newest: `r."newestFirst"`, only: sql`TRUE`, query }),
    ),
    best(
      "organisation",
      sql`SELECT "id", score FROM (${nameMatches("Organisation", sql`r."deletedAt" IS NULL`)}) named`,
    ),
  ];
  return db.$queryRaw<Candidate[]>`WITH ${askedSql(groups)},
    named AS MATERIALIZED (SELECT m.*, p."deletedAt" IS NOT NULL OR p."mergedIntoId" IS NOT NULL AS gone
      FROM (${nameMatches("Person", sql`TRUE`)}) m JOIN "Person" p USING ("id"))
    SELECT kind, id FROM (${Prisma.join(branches, " UNION ALL ")}) candidates ORDER BY kind, score DESC, id`;
}
