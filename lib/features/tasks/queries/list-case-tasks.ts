import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { taskRowInclude, toTaskRow } from "@/lib/features/tasks/mappers";
import { EXCERPT_LENGTH } from "@/lib/features/tasks/rules";
import { visibleTasksSql } from "@/lib/features/tasks/scope";
import type { TaskExcerpt } from "@/lib/features/tasks/types";

const OPEN = Prisma.sql`t."deletedAt" IS NULL AND t."completedAt" IS NULL`;

/**
 * The open tasks of a case, its own and those from a statement or a contact that concerns it: each found
 * from the tasks there are, never from all that is on record about the case.
 */
function openTasks(db: Db, actor: Actor, caseId: string) {
  const id = Prisma.sql`${caseId}::uuid`;
  return db.$queryRaw<{ id: string; total: number }[]>`
    SELECT t."id", (count(*) OVER ())::int AS "total" FROM (
      SELECT t.* FROM "Task" t WHERE ${OPEN} AND t."caseId" = ${id}
      UNION SELECT t.* FROM "Task" t WHERE ${OPEN} AND t."statementId" IS NOT NULL AND EXISTS (
        SELECT FROM "StatementCase" l WHERE l."statementId" = t."statementId" AND l."caseId" = ${id} OFFSET 0)
      UNION SELECT t.* FROM "Task" t WHERE ${OPEN} AND t."contactId" IS NOT NULL AND EXISTS (
        SELECT FROM "ContactCase" l WHERE l."contactId" = t."contactId" AND l."caseId" = ${id} OFFSET 0)) t
    WHERE ${visibleTasksSql(actor, Prisma.sql`t`)}
      AND EXISTS (SELECT FROM "Case" c WHERE c."id" = ${id} AND ${visibleCasesSql(actor, Prisma.sql`c`)})
    ORDER BY t."dueFirst", t."id" LIMIT ${EXCERPT_LENGTH}`;
}

/**
 * The open follow-ups of a case, by due day: the first fifty, and how many there are. None where the
 * case is hidden or absent.
 */
export const listCaseTasks = defineQuery({
  name: "task.list-of-case",
  permission: "task:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<TaskExcerpt> {
    const found = await openTasks(db, actor, caseId);
    const rows = await db.task.findMany({
      where: { id: { in: found.map(({ id }) => id) } },
      orderBy: [{ dueFirst: "asc" }, { id: "asc" }],
      include: taskRowInclude,
    });
    return { rows: rows.map(toTaskRow), total: found[0]?.total ?? 0 };
  },
});
