import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage, type PageArgs } from "@/lib/db/keyset";
import { statementRowInclude } from "@/lib/features/statements/mappers";
import { STATEMENT_SORTS } from "@/lib/features/statements/schema";
import { visibleStatements } from "@/lib/features/statements/scope";
import { toSpokenWords } from "@/lib/features/words/mappers";
import { positionChanges } from "@/lib/features/words/queries/position-changes";
import { spokenBy } from "@/lib/features/words/queries/speaker-sql";
import { speakerWordsSchema } from "@/lib/features/words/schema";
import type { SpokenRow } from "@/lib/features/words/types";

type FindArgs = PageArgs<Prisma.StatementWhereInput, Prisma.StatementOrderByWithRelationInput>;

/**
 * Everything one person said or had passed on, or one organisation said, by day; those without a
 * first day come last either way. Each says how its position changed, as far as the dates prove it.
 * A fixed number of queries, whatever the length.
 */
export const listSpeakerWords = defineQuery({
  name: "words.list-of-speaker",
  permission: "statement:read",
  input: speakerWordsSchema,
  async run({ db, actor, input }) {
    const order = STATEMENT_SORTS[input.sort];
    const where: Prisma.StatementWhereInput = {
      AND: [{ deletedAt: null }, visibleStatements(actor), spokenBy(input)],
    };
    const page = await keysetPage({
      ...{ cursor: input, order, where },
      keyOf: async (where) =>
        (
          await db.statement.findFirst({ where, select: { newestFirst: true, oldestFirst: true } })
        )?.[order.field],
      find: (args: FindArgs) =>
        db.statement.findMany({ ...args, include: statementRowInclude(actor) }),
      count: (args) => db.statement.count(args),
    });
    const unplaced = await db.statement.count({
      where: { AND: [where, { saidOnEarliest: null }] },
    });
    const ids = page.rows.map(({ id }) => id);
    const changes = await positionChanges(db, actor, input, ids);
    const rows = page.rows.map((row): SpokenRow => ({
      ...toSpokenWords(row),
      holderPosition: row.holderPosition,
      placed: row.saidOnEarliest !== null,
      changes: changes.get(row.id) ?? [],
    }));
    return { ...page, rows, unplaced };
  },
});
