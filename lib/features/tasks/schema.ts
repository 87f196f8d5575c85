import * as z from "zod";

import { cursorSchema } from "@/lib/db/keyset";
import { checkbox, optionalDay, optionalId } from "@/lib/validation/choice";
import { pickSchema } from "@/lib/validation/pick";
import { optionalLine, plainText, requiredLine } from "@/lib/validation/text";

const taskFields = {
  title: requiredLine("Enter what is to be done"),
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
  version: z.coerce.number().int(),
});

export const completeTaskSchema = z.object({ id: z.uuid(), done: checkbox });

/** A follow-up asked for within another form; null when its title was left empty. */
export const newTaskSchema = z
  .object({ title: optionalLine(), dueOn: optionalDay, ownerId: optionalId })
  .nullish()
  .transform((task) => (task?.title ? { ...task, title: task.title } : null));

export const listTasksSchema = cursorSchema.extend({
  state: z.enum(["open", "done", "overdue"]).catch("open"),
  ownerId: optionalId.catch(null),
  caseId: optionalId.catch(null),
  trash: z.coerce.boolean().catch(false),
});
