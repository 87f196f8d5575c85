import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";
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

/** Statements that share so many runs of three words with one; of a shorter one, all it has. */
function findSharing(db: Db, actor: Actor, id: string, runs: number): Promise<Found[]> {
  const shared = Prisma.sql`icount(s."wordRuns" & q."runs")`;
  return db.$queryRaw<Found[]>`
    SELECT s."id", (count(*) OVER ())::int AS "total"
    FROM (SELECT "wordRuns" AS "runs" FROM "Statement" WHERE "id" = ${id}::uuid) q
      JOIN "Statement" s ON s."wordRuns" && q."runs"
    WHERE s."id" <> ${id}::uuid AND s."deletedAt" IS NULL AND ${visibleStatementsSql(actor)}
      AND ${shared} >= LEAST(${runs}, icount(q."runs"), icount(s."wordRuns"))
    ORDER BY ${shared} DESC, s."oldestFirst", s."id" LIMIT ${MOST_LISTED}`;
}

/** The version in which the statement shares most of its wording with another. */
function compared(statement: SpokenWords, row: SpokenWords): SharedRow | null {
  const found = comparableVersions(statement, row).map(([version, { text }]) => ({
    ...{ ...row, version, shared: sharedWording(version.text, text) },
  }));
  const [best] = found.sort((a, b) => b.shared.words / b.shared.of - a.shared.words / a.shared.of);
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
      return rows.map((row) => ({ ...toStatementRow(row), translation: row.translation }));
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
    return { statement, rows, total: found[0]?.total ?? 0 };
  },
});
