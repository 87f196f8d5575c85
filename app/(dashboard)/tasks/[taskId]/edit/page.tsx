import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { FormPage } from "@/app/(dashboard)/form-page";
import { EditTaskForm } from "@/components/tasks/edit-task-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getTaskForm } from "@/lib/features/tasks/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a task" };

export default async function EditTaskPage({ params }: PageProps<"/tasks/[taskId]/edit">) {
  const actor = await requireActor();
  const { taskId: id } = await params;
  const { version, createdById, values, owner } = await orNotFound(getTaskForm(actor, { id }));
  const offered = await offeredOn(actor, (reader) => getTaskForm(reader, { id }));
  const path = `/tasks/${id}`;
  return (
    <FormPage
      title="Edit task"
      breadcrumb={[
        { label: "Tasks", href: "/tasks" },
        { label: "Task", href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(offered, "task:edit", createdById)}
      refusal={refusalOn(actor, offered, {
        title: "Your role does not allow changing this task.",
        advice: "Ask an editor, or whoever added it.",
      })}
      initialValues={values}
      form={(props) => <EditTaskForm {...props} version={version} owner={owner} />}
    />
  );
}
