import type { ReactNode } from "react";

import { CaseCommitments } from "@/app/(dashboard)/cases/[caseId]/case-commitments";
import { CaseHorizon } from "@/app/(dashboard)/cases/[caseId]/case-horizon";
import { CaseSourceList } from "@/components/cases/case-source-list";
import { InvolvementList } from "@/components/cases/involvement-list";
import { OfficeList } from "@/components/cases/office-list";
import { ActionForm } from "@/components/forms/action-form";
import { TaskList } from "@/components/tasks/task-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { today } from "@/lib/clock";
import { removeInvolvementAction } from "@/lib/features/cases/actions";
import { listCaseSources } from "@/lib/features/cases/queries/list-case-sources";
import { listOfficesInvolved } from "@/lib/features/cases/queries/list-offices-involved";
import type { CaseView } from "@/lib/features/cases/types";
import { listCaseTasks } from "@/lib/features/tasks/queries/list-case-tasks";

type CaseAsideProps = {
  actor: Actor;
  /** As whom what can be done is offered. */
  offered: Actor;
  caseRecord: CaseView;
};

/** What stands beside the timeline: people and offices, what is to be done, what it all rests on. */
export async function CaseAside({ actor, offered, caseRecord }: CaseAsideProps) {
  const caseId = caseRecord.id;
  const [offices, tasks, sources] = await Promise.all([
    listOfficesInvolved(actor, { caseId }),
    listCaseTasks(actor, { caseId }),
    listCaseSources(actor, { caseId }),
  ]);
  const mayEdit = canChange(offered, "case:edit", caseRecord.createdById) && !caseRecord.deletedAt;
  const mayAddTask = can(offered, "task:add") && !caseRecord.deletedAt;
  return (
    <aside className="grid min-w-0 content-start gap-8 sm:grid-cols-2 xl:grid-cols-1 print:mt-10 print:block print:space-y-8">
      <section>
        <SectionHeading
          actions={mayEdit && <TextLink href={`/cases/${caseId}/involvements/new`}>Add</TextLink>}
        >
          People involved
        </SectionHeading>
        {caseRecord.involvements.length > 0 ? (
          <InvolvementList
            involvements={caseRecord.involvements}
            actions={(id) => (mayEdit ? <RemoveInvolvement caseId={caseId} id={id} /> : null)}
          />
        ) : (
          <Nothing>Family, lawyers and others with a part in the case.</Nothing>
        )}
      </section>
      <section>
        <SectionHeading>Who has spoken</SectionHeading>
        {offices.length > 0 ? (
          <OfficeList caseId={caseId} offices={offices} />
        ) : (
          <Nothing>No official is on record as having spoken about this case.</Nothing>
        )}
      </section>
      <CaseHorizon actor={actor} caseId={caseId} mayEdit={mayEdit} />
      <CaseCommitments actor={actor} caseId={caseId} />
      <section>
        <SectionHeading
          count={tasks.total}
          capped={false}
          actions={mayAddTask && <TextLink href={`/tasks/new?caseId=${caseId}`}>Add</TextLink>}
        >
          Open tasks
        </SectionHeading>
        {tasks.rows.length > 0 ? (
          <TaskList tasks={tasks.rows} today={today()} />
        ) : (
          <Nothing>Nothing is waiting to be done.</Nothing>
        )}
      </section>
      <section>
        <SectionHeading count={sources.total} capped={false}>
          Sources
        </SectionHeading>
        <CaseSourceList sources={sources.rows} total={sources.total} />
      </section>
    </aside>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-sm text-ink-soft">{children}</p>;
}

function RemoveInvolvement({ caseId, id }: { caseId: string; id: string }) {
  return (
    <div data-print="hide" className="shrink-0 text-sm">
      <ActionForm
        action={removeInvolvementAction}
        fields={{ caseId, id }}
        label="Remove"
        pendingLabel="Removing…"
        variant="text"
      />
    </div>
  );
}
