import { columnToDay } from "@/lib/dates/columns";
import type { Task } from "@/lib/db/generated/client";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored follow-up as the values of its edit form. `caseLabel` names its case in the picker. */
export function toTaskForm(task: Task, caseLabel = ""): FormValues {
  return {
    id: task.id,
    version: String(task.version),
    title: task.title,
    details: task.details,
    dueOn: task.dueOn ? columnToDay(task.dueOn) : "",
    ownerId: task.ownerId ?? "",
    case: { id: task.caseId ?? "", label: caseLabel },
  };
}
