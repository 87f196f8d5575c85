import { Badge } from "@/components/ui/badge";
import { isOverdue } from "@/lib/features/tasks/rules";
import type { TaskDue } from "@/lib/features/tasks/types";

/** Marks a follow-up that is done, or should be by today (YYYY-MM-DD); others need no mark. */
export function TaskStateBadge({ task, today }: { task: TaskDue; today: string }) {
  if (task.completedAt) return <Badge tone="success">Done</Badge>;
  return isOverdue(task, today) ? <Badge tone="warning">Overdue</Badge> : null;
}
