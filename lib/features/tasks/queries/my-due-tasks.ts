import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { dayNumber } from "@/lib/dates/day-number";
import type { Prisma } from "@/lib/db/generated/client";
import { taskRowInclude, toTaskRow } from "@/lib/features/tasks/mappers";
import { visibleTasks } from "@/lib/features/tasks/scope";
import type { TaskExcerpt } from "@/lib/features/tasks/types";

const SHOWN = 10;

/** Open tasks of the actor’s own that are due today or should have been done; not those of a trashed case. */
export function myDueTasks(actor: Actor): Prisma.TaskWhereInput {
  return {
    ...{ ownerId: actor.id, completedAt: null, deletedAt: null },
    dueFirst: { lte: dayNumber(today()) },
    AND: [visibleTasks(actor), { OR: [{ caseId: null }, { caseRecord: { deletedAt: null } }] }],
  };
}

/** How many of one's own tasks are due today or overdue. */
export const countMyDueTasks = defineQuery({
  name: "task.count-my-due",
  permission: "task:read",
  input: z.object({}),
  run: ({ db, actor }) => db.task.count({ where: myDueTasks(actor) }),
});

/** One's own tasks that are due today or overdue: the first ten, and how many there are. */
export const listMyDueTasks = defineQuery({
  name: "task.list-my-due",
  permission: "task:read",
  input: z.object({}),
  async run({ db, actor }): Promise<TaskExcerpt> {
    const where = myDueTasks(actor);
    const [rows, total] = await Promise.all([
      db.task.findMany({
        ...{ where, take: SHOWN, include: taskRowInclude },
        orderBy: [{ dueFirst: "asc" }, { id: "asc" }],
      }),
      db.task.count({ where }),
    ]);
    return { rows: rows.map(toTaskRow), total };
  },
});
