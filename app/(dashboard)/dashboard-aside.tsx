import { AnniversaryList } from "@/components/dashboard/anniversary-list";
import { RecentChanges } from "@/components/dashboard/recent-changes";
import { TaskList } from "@/components/tasks/task-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { listAnniversaries } from "@/lib/features/dashboard/queries/list-anniversaries";
import { listRecentChanges } from "@/lib/features/dashboard/queries/list-recent-changes";
import { listDueTasks } from "@/lib/features/tasks/queries";

/** What is due, what lies ahead and what was done lately, beside the cases. */
export async function DashboardAside({ actor, day }: { actor: Actor; day: string }) {
  const [due, anniversaries, changes] = await Promise.all([
    listDueTasks(actor, {}),
    listAnniversaries(actor, {}),
    listRecentChanges(actor, {}),
  ]);
  return (
    <div className="grid min-w-0 content-start gap-10">
      <section>
        <SectionHeading count={due.overdue.total}>Overdue</SectionHeading>
        {due.overdue.rows.length > 0 ? (
          <TaskList tasks={due.overdue.rows} today={day} />
        ) : (
          <p className="text-ink-soft">Nothing is overdue.</p>
        )}
      </section>
      <section>
        <SectionHeading count={due.coming.total}>Due in the next 14 days</SectionHeading>
        {due.coming.rows.length > 0 ? (
          <TaskList tasks={due.coming.rows} today={day} />
        ) : (
          <p className="text-ink-soft">
            Nothing is due. <TextLink href="/tasks">All tasks</TextLink>
          </p>
        )}
      </section>
      <section>
        <SectionHeading>Anniversaries ahead</SectionHeading>
        <AnniversaryList anniversaries={anniversaries} />
      </section>
      <section>
        <SectionHeading>Recent changes</SectionHeading>
        <RecentChanges changes={changes} />
      </section>
    </div>
  );
}
