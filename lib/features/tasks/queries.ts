import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { dayToColumn } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { keysetPage, type PageArgs } from "@/lib/db/keyset";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { visibleCases } from "@/lib/features/cases/scope";
import { toTaskForm } from "@/lib/features/tasks/form-values";
import {
  taskRowInclude,
  taskViewInclude,
  toTaskRow,
  toTaskView,
} from "@/lib/features/tasks/mappers";
import { EXCERPT_LENGTH, lastComingDay } from "@/lib/features/tasks/rules";
import {
  listTasksSchema,
  TASK_ORDER,
  taskFilterChoicesSchema,
  type TaskFilters,
  type TaskState,
} from "@/lib/features/tasks/schema";
import { visibleTasks, visibleTasksSql } from "@/lib/features/tasks/scope";
import { taskForEdit } from "@/lib/features/tasks/task-for-edit";
import type { TaskExcerpt, TaskView } from "@/lib/features/tasks/types";

type FindArgs = PageArgs<Prisma.TaskWhereInput, Prisma.TaskOrderByWithRelationInput>;

const soonestFirst = [
  { dueFirst: "asc" },
  { id: "asc" },
] satisfies Prisma.TaskOrderByWithRelationInput[];

function inState(state: TaskState): Prisma.TaskWhereInput {
  if (state === "done") return { completedAt: { not: null } };
  const open = { completedAt: null };
  return state === "open" ? open : { ...open, dueOn: { lt: dayToColumn(today()) } };
}

/** Tasks of a case: its own, and those from a statement or a contact that concerns it. */
function ofCase(actor: Actor, caseId: string): Prisma.TaskWhereInput {
  const concerned = { cases: { some: { caseId, caseRecord: visibleCases(actor) } } };
  return { OR: [{ caseId }, { statement: concerned }, { contact: concerned }] };
}

function filtersOf(
  actor: Actor,
  { state, ownerId, caseId, trash }: TaskFilters,
): Prisma.TaskWhereInput[] {
  return [
    // The trash is one list, whatever became of what lies in it.
    trash ? { deletedAt: { not: null } } : { deletedAt: null, ...inState(state) },
    ownerId ? { ownerId } : {},
    caseId ? ofCase(actor, caseId) : {},
  ];
}

async function excerpt(db: Db, where: Prisma.TaskWhereInput): Promise<TaskExcerpt> {
  const [rows, total] = await Promise.all([
    db.task.findMany({
      where,
      orderBy: soonestFirst,
      take: EXCERPT_LENGTH,
      include: taskRowInclude,
    }),
    db.task.count({ where }),
  ]);
  return { rows: rows.map(toTaskRow), total };
}

/**
 * Follow-ups by due day, those without one last, within the actor's scope. A fixed number of
 * queries, whatever the length.
 */
export const listTasks = defineQuery({
  name: "task.list",
  permission: "task:read",
  input: listTasksSchema,
  async run({ db, actor, input }) {
    const where: Prisma.TaskWhereInput = { AND: [visibleTasks(actor), ...filtersOf(actor, input)] };
    const page = await keysetPage({
      cursor: input,
      order: TASK_ORDER,
      where,
      keyOf: async (where) =>
        (await db.task.findFirst({ where, select: { dueFirst: true } }))?.dueFirst,
      find: (args: FindArgs) => db.task.findMany({ ...args, include: taskRowInclude }),
      count: (args) => db.task.count(args),
    });
    return { ...page, rows: page.rows.map(toTaskRow) };
  },
});

const withTasks = (actor: Actor) => Prisma.sql`EXISTS (
  SELECT FROM "Task" t WHERE t."caseId" = c."id" AND ${visibleTasksSql(actor, Prisma.sql`t`)} OFFSET 0)`;

/** The cases that the list can be narrowed to. */
export const listTaskCaseChoices = defineQuery({
  name: "task.list-case-choices",
  permission: "task:read",
  input: taskFilterChoicesSchema,
  run: ({ db, actor, input: { caseId } }) => caseOptions(db, actor, withTasks(actor), caseId),
});

/**
 * What is overdue today, and what falls due from today within the next fourteen days: the first
 * fifty of each, and how many there are. Tasks of a case in the trash are left out, and the actor’s
 * own that are due by today, which `listMyDueTasks` gives.
 */
export const listDueTasks = defineQuery({
  name: "task.list-due",
  permission: "task:read",
  input: z.object({}),
  async run({ db, actor }) {
    const day = today();
    const dueOn = { gte: dayToColumn(day), lte: dayToColumn(lastComingDay(day)) };
    const others = [
      ...[{ ownerId: null }, { ownerId: { not: actor.id } }],
      { dueOn: { gt: dayToColumn(day) } },
    ];
    const live = {
      deletedAt: null,
      AND: [{ OR: [{ caseId: null }, { caseRecord: { deletedAt: null } }] }, { OR: others }],
    };
    const [overdue, coming] = await Promise.all([
      excerpt(db, { AND: [visibleTasks(actor), live, inState("overdue")] }),
      excerpt(db, { AND: [visibleTasks(actor), live, inState("open"), { dueOn }] }),
    ]);
    return { overdue, coming };
  },
});

/** One follow-up with what it came from; null when hidden or absent. */
export const getTask = defineQuery({
  name: "task.get",
  permission: "task:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }): Promise<TaskView | null> {
    const row = await db.task.findFirst({
      where: { AND: [{ id: input.id }, visibleTasks(actor)] },
      include: taskViewInclude,
    });
    return row && toTaskView(row);
  },
});

/** A follow-up as the values of its edit form, with its owner. @throws NotFoundError when hidden or absent */
export const getTaskForm = defineQuery({
  name: "task.get-form",
  permission: "task:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }) {
    const task = await taskForEdit(db, actor, input.id);
    const { version, createdById, owner } = task;
    return { version, createdById, owner, values: toTaskForm(task) };
  },
});
