import * as z from "zod";

import { cursorSchema } from "@/lib/db/keyset";
import { optionalDay, optionalId, recordVersion } from "@/lib/validation/choice";
import { pickSchema } from "@/lib/validation/pick";
import { optionalLine, plainText, requiredLine } from "@/lib/validation/text";

const NOTHING_TO_DO = "Enter what is to be done";

const taskFields = {
  title: requiredLine(NOTHING_TO_DO),
  details: plainText(),
  dueOn: optionalDay,
  ownerId: optionalId,
};

export const addTaskSchema = z.object({
  ...taskFields,
  case: pickSchema,
  statementId: optionalId,
  contactId: optionalId,
});
export const editTaskSchema = z.object({
  ...taskFields,
  case: pickSchema,
  id: z.uuid(),
  version: recordVersion,
});

export const completeTaskSchema = z.object({ id: z.uuid() });
export const reopenTaskSchema = completeTaskSchema;

/** A follow-up asked for within another form; null when it was left empty. */
export const newTaskSchema = z
  .object({ title: optionalLine(), dueOn: optionalDay, ownerId: optionalId })
  .nullish()
  .superRefine((task, context) => {
    const isUnnamed = task && !task.title && (task.dueOn || task.ownerId);
    if (isUnnamed) context.addIssue({ code: "custom", path: ["title"], message: NOTHING_TO_DO });
  })
  .transform((task) => (task?.title ? { ...task, title: task.title } : null));

const TASK_STATES = ["open", "overdue", "done"] as const;

export const TASK_ORDER = { field: "dueFirst", direction: "asc" } as const;

export const listTasksSchema = cursorSchema.extend({
  state: z.enum(TASK_STATES).catch("open"),
  ownerId: optionalId.catch(null),
  caseId: optionalId.catch(null),
  trash: z.coerce.boolean().catch(false),
});

export const taskFilterChoicesSchema = listTasksSchema.pick({ caseId: true });

export type TaskFilters = z.output<typeof listTasksSchema>;
export type TaskState = (typeof TASK_STATES)[number];
