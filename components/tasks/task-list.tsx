import { Badge } from "@/components/ui/badge";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates/format";

type TaskLine = { id: string; title: string; completedAt: Date | null; dueOn: string | null };

/** Follow-ups in a few words each: what, until when, done or open. */
export function TaskList({ tasks }: { tasks: TaskLine[] }) {
  return (
    <ul className="divide-y divide-hairline border-y border-hairline">
      {tasks.map((task) => (
        <li key={task.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <TextLink href={`/tasks/${task.id}`} subtle>
            <NativeName>{task.title}</NativeName>
          </TextLink>
          <span className="text-sm text-ink-soft">
            {task.completedAt ? <Badge tone="success">Done</Badge> : task.dueOn ? `due ${formatDay(task.dueOn)}` : "no due date"}
          </span>
        </li>
      ))}
    </ul>
  );
}
