import type { Metadata } from "next";

import { FormPage } from "@/app/(dashboard)/form-page";
import { taskOrigin } from "@/app/(dashboard)/tasks/new/task-origin";
import { AddTaskForm } from "@/components/tasks/add-task-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a task" };

export default async function AddTaskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { path, formPath, initialValues } = await taskOrigin(
    actor,
    firstValues(await searchParams),
  );
  return (
    <FormPage
      title="Add a task"
      breadcrumb={[{ label: "Tasks", href: "/tasks" }]}
      formPath={formPath}
      cancelHref={path}
      allowed={can(actor, "task:add")}
      refusal={{
        title: "Your role does not allow adding tasks.",
        advice: "Ask an administrator if you need to.",
      }}
      initialValues={initialValues}
      form={(props) => <AddTaskForm {...props} />}
    />
  );
}
