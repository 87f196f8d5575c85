import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import { Prisma } from "@/lib/db/generated/client";
import { inOrderOf } from "@/lib/db/sql-page";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { pageByDay } from "@/lib/features/cases/queries/list-by-day";
import { filterSql, listedFrom } from "@/lib/features/statements/queries/list-sql";
import { peopleOptions } from "@/lib/features/people/queries/people-options";
import { spokeVisiblySql } from "@/lib/features/people/scope";
import { toStatementForm } from "@/lib/features/statements/form-values";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";
import {
  listStatementsSchema,
  statementFilterChoicesSchema,
} from "@/lib/features/statements/schema";
import { visibleStatements } from "@/lib/features/statements/scope";
import type { StatementView } from "@/lib/features/statements/types";
import { statementForEdit } from "@/lib/features/statements/statement-for-edit";
import { visibleTasks } from "@/lib/features/tasks/scope";

/**
 * Statements by day, within the actor's scope; also how many undated ones a date range left out.
 * A fixed number of queries, whatever the length.
 */
export const listStatements = defineQuery({
  name: "statement.list",
  permission: "statement:read",
  input: listStatementsSchema,
  async run({ db, actor, input }) {
    const listed = listedFrom(input);
    const { ids, ...page } = await pageByDay(db, listed, input, filterSql(actor, input));
    const stored = await db.statement.findMany({
      where: { id: { in: ids } },
      include: statementRowInclude(actor),
    });
    return { ...page, rows: inOrderOf(ids, stored.map(toStatementRow)) };
  },
});

const SPOKEN_OF = Prisma.sql`EXISTS (SELECT FROM "StatementCase" l WHERE l."caseId" = c."id" OFFSET 0)`;

/**
 * What the list can be narrowed to: cases spoken of, and people who have spoken. At most four queries.
 */
export const listStatementFilterChoices = defineQuery({
  name: "statement.list-filter-choices",
  permission: "statement:read",
  input: statementFilterChoicesSchema,
  async run({ db, actor, input: { caseId, speakerId } }) {
    const [cases, speakers] = await Promise.all([
      caseOptions(db, actor, SPOKEN_OF, caseId),
      peopleOptions(db, actor, spokeVisiblySql(actor, Prisma.sql`p`), speakerId),
    ]);
    return { cases, speakers };
  },
});

/** One statement with its sources and follow-ups; null when hidden or absent. */
export const getStatement = defineQuery({
  name: "statement.get",
  permission: "statement:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }): Promise<StatementView | null> {
    const row = await db.statement.findFirst({
      where: { AND: [{ id: input.id }, visibleStatements(actor)] },
      include: {
        ...statementRowInclude(actor),
        citations: { orderBy: citationOrder, include: citationInclude },
        tasks: {
          where: { AND: [{ deletedAt: null }, visibleTasks(actor)] },
          orderBy: [{ dueFirst: "asc" }, { id: "asc" }],
        },
      },
    });
    if (!row) return null;
    const { version, createdById, deletedAt, translation, holderPosition, internalNotes } = row;
    return {
      ...toStatementRow(row),
      ...{ version, createdById, deletedAt, translation, holderPosition, internalNotes },
      citations: row.citations.map(toCitation),
      tasks: row.tasks.map(({ id, title, completedAt, dueOn }) => ({
        ...{ id, title, completedAt },
        dueOn: dueOn ? columnToDay(dueOn) : null,
      })),
    };
  },
});

/** A statement as the values of its edit form. @throws NotFoundError when hidden or absent */
export const getStatementForm = defineQuery({
  name: "statement.get-form",
  permission: "statement:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }) {
    const statement = await statementForEdit(db, actor, input.id);
    const { version, createdById } = statement;
    return { version, createdById, values: toStatementForm(statement) };
  },
});
