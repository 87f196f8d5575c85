import { RecentChanges } from "@/components/dashboard/recent-changes";
import { HorizonExcerpt } from "@/components/horizon/horizon-excerpt";
import { TaskList } from "@/components/tasks/task-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { listRecentChanges } from "@/lib/features/dashboard/queries/list-recent-changes";
import { getHorizonExcerpt } from "@/lib/features/horizon/queries/list-horizon";
import { listDueTasks } from "@/lib/features/tasks/queries";
import { listMyDueTasks } from "@/lib/features/tasks/queries/my-due-tasks";

const DAYS_AHEAD = 30;
const SHOWN_AHEAD = 8;

/** What is due, what lies ahead and what was done lately, beside the cases. */
export async function DashboardAside({ actor, day }: { actor: Actor; day: string }) {
  const [mine, due, horizon, changes] = await Promise.all([
    listMyDueTasks(actor, {}),
    listDueTasks(actor, {}),
    getHorizonExcerpt(actor, { days: DAYS_AHEAD, take: SHOWN_AHEAD }),
    listRecentChanges(actor, {}),
  ]);
  return (
    <div className="grid min-w-0 content-start gap-10">
      <section>
        <SectionHeading count={mine.total} capped={false}>
          Yours to do by today
        </SectionHeading>
        {mine.rows.length > 0 ? (
          <TaskList tasks={mine.rows} today={day} />
        ) : (
          <p className="text-ink-soft">You have nothing to do by today.</p>
        )}
      </section>
      <section>
        <SectionHeading count={due.overdue.total} capped={false}>
          Other overdue tasks
        </SectionHeading>
        {due.overdue.rows.length > 0 ? (
          <TaskList tasks={due.overdue.rows} today={day} />
        ) : (
          <p className="text-ink-soft">Nothing else is overdue.</p>
        )}
      </section>
      <section>
        <SectionHeading count={due.coming.total} capped={false}>
          Due in the next 14 days
        </SectionHeading>
        {due.coming.rows.length > 0 ? (
          <TaskList tasks={due.coming.rows} today={day} />
        ) : (
          <p className="text-ink-soft">
            Nothing is due. <TextLink href="/tasks">All tasks</TextLink>
          </p>
        )}
      </section>
      <section>
        <SectionHeading>On the horizon</SectionHeading>
        <HorizonExcerpt
          excerpt={horizon}
          empty="Nothing is expected in the next 30 days."
          query={`days=${DAYS_AHEAD}`}
        />
      </section>
      <section>
        <SectionHeading>Recent changes</SectionHeading>
        <RecentChanges changes={changes} />
      </section>
    </div>
  );
}
