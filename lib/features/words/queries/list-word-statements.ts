import { defineQuery } from "@/lib/commands/define-query";
import { Prisma } from "@/lib/db/generated/client";
import { inOrderOf, sqlPage } from "@/lib/db/sql-page";
import { requireSeenCase, visibleCasesSql } from "@/lib/features/cases/scope";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";
import { CASE_STATEMENTS, isSide, isVoice, says } from "@/lib/features/words/queries/usage-sql";
import { chosenTerms, NAME_KEY, type Term } from "@/lib/features/words/rules/terms";
import { wordStatementsSchema, type WordStatements } from "@/lib/features/words/schema";

function conditionsOf(input: WordStatements, term: Term | null): Prisma.Sql[] {
  const { caseId, said, side, voice, later } = input;
  return [
    Prisma.sql`c."id" = ${caseId}::uuid`,
    ...(said ? [said === "yes" ? says(term) : Prisma.sql`NOT ${says(term)}`] : []),
    ...(side ? [isSide(side)] : []),
    ...(voice ? [isVoice(voice)] : []),
    ...(later ? [Prisma.sql`m."earliest" > ${later}::date`] : []),
  ];
}

/**
 * The statements behind a figure of the words of a case: with or without a word, of a side or a
 * voice, oldest first, those without a day last. A fixed number of queries, whatever the length.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listWordStatements = defineQuery({
  name: "words.list-statements",
  permission: "case:read",
  input: wordStatementsSchema,
  async run({ db, actor, input }) {
    await requireSeenCase(db, actor, input.caseId);
    const term = input.word === NAME_KEY ? null : chosenTerms(input.q, input.word).chosen;
    const { ids, ...page } = await sqlPage(db, {
      ...{ cursor: input, from: CASE_STATEMENTS, id: Prisma.sql`m."id"` },
      ...{ key: Prisma.sql`m."oldestFirst"`, direction: "asc" as const },
      conditions: [visibleCasesSql(actor, Prisma.sql`c`), ...conditionsOf(input, term)],
    });
    const stored = await db.statement.findMany({
      where: { id: { in: ids } },
      include: statementRowInclude(actor),
    });
    const { said = null, side = null, voice, later } = input;
    const filters = { said, side, ofVoice: Boolean(voice), later };
    return { ...page, ...{ term, filters }, rows: inOrderOf(ids, stored.map(toStatementRow)) };
  },
});
