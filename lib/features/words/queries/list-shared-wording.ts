import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { statementRowInclude } from "@/lib/features/statements/mappers";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";
import { toSpokenWords } from "@/lib/features/words/mappers";
import { sharedWording } from "@/lib/features/words/rules/passages";
import { comparableVersions } from "@/lib/features/words/rules/versions";
import { sharedWordingSchema } from "@/lib/features/words/schema";
import type { SharedList, SharedRow, SpokenWords } from "@/lib/features/words/types";

const MOST_LISTED = 50;
/** Six words in a row hold four runs of three, and so do two passages of four words. */
const ENOUGH_RUNS = 4;
/** Four words in a row, or two passages of three. */
const FEW_RUNS = 2;

type Found = { id: string; total: number };

/** No text of so few words that its runs are not enough is longer, in characters. */
const SHORT_TEXT = 150;

/** Whether one version of the statement "s" is short, has words, and all of them are in "q". */
const IS_SHARED_WHOLE = Prisma.sql`EXISTS (
  SELECT FROM (VALUES (s."text", s."language"), (s."translation", 'en')) v("text", "tongue"),
    LATERAL (SELECT vigil_word_runs(v."text", v."tongue") AS "runs") r
  WHERE length(v."text") < ${SHORT_TEXT} AND icount(r."runs") > 0 AND q."runs" @> r."runs")`;

/**
 * Statements that share so many runs of three words with one in one language; of a version too short
 * for it, in one or the other, all it has. Its other language does not make it longer.
 */
function findSharing(db: Db, actor: Actor, id: string, runs: number): Promise<Found[]> {
  const shared = Prisma.sql`GREATEST(icount(s."wordRuns" & q."own"), icount(s."wordRuns" & q."translated"))`;
  const holds = (version: string) => {
    const column = Prisma.raw(`q."${version}"`);
    return Prisma.sql`icount(${column}) > 0 AND s."wordRuns" @> ${column}`;
  };
  return db.$queryRaw<Found[]>`
    WITH q AS MATERIALIZED (
      SELECT "wordRuns" AS "runs", vigil_word_runs("text", "language") AS "own",
        COALESCE(vigil_word_runs("translation", 'en'), '{}') AS "translated"
      FROM "Statement" WHERE "id" = ${id}::uuid)
    SELECT s."id", (count(*) OVER ())::int AS "total"
    FROM q JOIN "Statement" s ON s."wordRuns" && q."runs"
    WHERE s."id" <> ${id}::uuid AND s."deletedAt" IS NULL AND ${visibleStatementsSql(actor)}
      AND (${shared} >= ${runs} OR ${holds("own")} OR ${holds("translated")} OR ${IS_SHARED_WHOLE})
    ORDER BY ${shared} DESC, s."oldestFirst", s."id" LIMIT ${MOST_LISTED}`;
}

/** Of the words of a text, the share that another has; a text without words has none to share. */
const shareOf = ({ shared: { words, of } }: SharedRow) => words / Math.max(1, of);

/** The version in which the statement shares most of its wording with another. */
function compared(statement: SpokenWords, row: SpokenWords): SharedRow | null {
  const found = comparableVersions(statement, row).map(([version, { text }]) => ({
    ...{ ...row, version, shared: sharedWording(version.text, text) },
  }));
  const [best] = found.sort((a, b) => shareOf(b) - shareOf(a));
  return best ?? null;
}

/**
 * Statements, of anybody and at any time, that share wording with one: the fifty that share most of
 * its words, best first, and how many there are. Null when it is hidden or absent. Four queries or
 * so, whatever is on file.
 */
export const listSharedWording = defineQuery({
  name: "words.list-shared",
  permission: "statement:read",
  input: sharedWordingSchema,
  async run({ db, actor, input: { id, short } }): Promise<SharedList | null> {
    const include = statementRowInclude(actor);
    const read = async (where: Prisma.StatementWhereInput): Promise<SpokenWords[]> => {
      const rows = await db.statement.findMany({ where, include });
      return rows.map(toSpokenWords);
    };
    const [statement] = await read({ AND: [{ id }, visibleStatements(actor)] });
    if (!statement) return null;
    const found = await findSharing(db, actor, id, short ? FEW_RUNS : ENOUGH_RUNS);
    const others = await read({ id: { in: found.map((row) => row.id) } });
    const place = new Map(found.map((row, index) => [row.id, index]));
    const rows = others
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      .flatMap((row) => compared(statement, row) ?? [])
      .sort((a, b) => b.shared.words - a.shared.words);
    return { statement, short, rows, total: found[0]?.total ?? 0 };
  },
});
