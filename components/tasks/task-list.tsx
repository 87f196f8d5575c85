import { TaskStateBadge } from "@/components/tasks/task-state-badge";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates/format";
import type { TaskDue } from "@/lib/features/tasks/types";

type TaskLine = TaskDue & { id: string; title: string; owner?: { name: string } | null };

/** Follow-ups in a few words each: what, who, until when, done or overdue on this day (YYYY-MM-DD). */
export function TaskList({ tasks, today }: { tasks: TaskLine[]; today: string }) {
  return (
    <ul className="divide-y divide-hairline border-y border-hairline">
      {tasks.map((task) => (
        <li key={task.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <TextLink href={`/tasks/${task.id}`} subtle>
            <NativeName>{task.title}</NativeName>
          </TextLink>
          <span className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
            {task.owner ? <NativeName>{task.owner.name}</NativeName> : null}
            {task.completedAt ? null : dueWords(task.dueOn)}
            <TaskStateBadge task={task} today={today} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function dueWords(dueOn: string | null): string {
  return dueOn ? `due ${formatDay(dueOn)}` : "no due date";
}
