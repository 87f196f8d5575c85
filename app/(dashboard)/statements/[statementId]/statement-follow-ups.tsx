import { TaskList } from "@/components/tasks/task-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { today } from "@/lib/clock";
import type { StatementView } from "@/lib/features/statements/types";

/** What is to be done about a statement; nothing where there is nothing. */
export function StatementFollowUps({ tasks }: Pick<StatementView, "tasks">) {
  if (tasks.length === 0) return null;
  return (
    <section>
      <SectionHeading count={tasks.length} capped={false}>
        Follow-ups
      </SectionHeading>
      <TaskList tasks={tasks} today={today()} />
    </section>
  );
}
