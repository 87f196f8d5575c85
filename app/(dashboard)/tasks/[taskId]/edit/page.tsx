import type { Metadata } from "next";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { EditTaskForm } from "@/components/tasks/edit-task-form";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getTaskForm } from "@/lib/features/tasks/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a task" };

type Props = { params: Promise<{ taskId: string }> };

export default async function EditTaskPage({ params }: Props) {
  const actor = await requireActor();
  const { taskId: id } = await params;
  const task = await orNotFound(getTaskForm(actor, { id }));
  const path = `/tasks/${id}`;
  const breadcrumb = [
    { label: "Tasks", href: "/tasks" },
    { label: "Task", href: path },
  ];
  const header = <PageHeader title="Edit task" breadcrumb={breadcrumb} />;
  if (!canChange(actor, "task:edit", task.createdById)) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow changing this task.">
          Ask an editor, or whoever added it.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${path}/edit`, task.values),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <EditTaskForm
        opening={opening}
        pickers={pickers}
        cancelHref={path}
        version={task.version}
        owner={task.owner}
      />
    </>
  );
}
