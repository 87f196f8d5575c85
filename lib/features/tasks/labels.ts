import type { TaskState } from "@/lib/features/tasks/schema";

export const TASK_STATE_LABELS: Record<TaskState, string> = {
  open: "Open",
  overdue: "Overdue",
  done: "Done",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const TASK_FIELD_LABELS: Record<string, string> = {
  title: "What is to be done",
  details: "Details",
  dueOn: "Due on",
  ownerId: "Owner",
  case: "Case",
};
