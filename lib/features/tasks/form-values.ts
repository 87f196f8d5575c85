import { columnToDay } from "@/lib/dates/columns";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import type { TaskForEdit } from "@/lib/features/tasks/task-for-edit";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored follow-up as the values of its edit form. */
export function toTaskForm(task: TaskForEdit): FormValues {
  const { caseRecord } = task;
  const labelOfCase = caseRecord ? caseLabel(caseRecord.person.fullName, caseRecord.reference) : "";
  return {
    id: task.id,
    version: String(task.version),
    title: task.title,
    details: task.details,
    dueOn: task.dueOn ? columnToDay(task.dueOn) : "",
    ownerId: task.ownerId ?? "",
    case: { id: task.caseId ?? "", label: labelOfCase },
  };
}
