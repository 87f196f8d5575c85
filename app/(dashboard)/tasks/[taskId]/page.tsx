import type { Metadata } from "next";

import { offeredOn } from "@/app/(dashboard)/offered-on";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { TaskDoneButton } from "@/components/tasks/task-done-button";
import { TaskFacts } from "@/components/tasks/task-facts";
import { NativeName } from "@/components/ui/native-name";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { restoreTaskAction, trashTaskAction } from "@/lib/features/tasks/actions";
import { getTask } from "@/lib/features/tasks/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Task" };

export default async function TaskPage({ params }: { params: Promise<{ taskId: string }> }) {
  const actor = await requireActor();
  const { taskId: id } = await params;
  const task = await orNotFound(getTask(actor, { id }));
  const offered = await offeredOn(actor, (reader) => getTask(reader, { id }));
  const path = `/tasks/${id}`;
  const inTrash = task.deletedAt !== null;
  return (
    <>
      <PageHeader
        title={<NativeName>{task.title}</NativeName>}
        breadcrumb={[{ label: "Tasks", href: "/tasks" }]}
        actions={
          <>
            {can(offered, "task:add") && !inTrash ? (
              <TaskDoneButton
                task={task}
                backTo={path}
                variant={task.completedAt ? "secondary" : "primary"}
              />
            ) : null}
            <RecordActions
              id={id}
              path={path}
              inTrash={inTrash}
              mayEdit={canChange(offered, "task:edit", task.createdById)}
              mayTrash={canChange(offered, "task:trash", task.createdById)}
              trash={trashTaskAction}
              restore={restoreTaskAction}
            />
          </>
        }
      />
      <RecordTabs path={path} current="record" />
      {task.deletedAt ? <TrashNotice at={task.deletedAt} /> : null}
      <TaskFacts task={task} today={today()} />
    </>
  );
}
