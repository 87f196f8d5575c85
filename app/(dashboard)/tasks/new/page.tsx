import type { Metadata } from "next";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import { taskOrigin } from "@/app/(dashboard)/tasks/new/task-origin";
import { PageHeader } from "@/components/layout/page-header";
import { AddTaskForm } from "@/components/tasks/add-task-form";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a task" };

export default async function AddTaskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const header = (
    <PageHeader title="Add a task" breadcrumb={[{ label: "Tasks", href: "/tasks" }]} />
  );
  if (!can(actor, "task:add")) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow adding tasks.">
          Ask an administrator if you need to.
        </EmptyState>
      </>
    );
  }
  const { path, formPath, initialValues } = await taskOrigin(actor, params);
  const [opening, pickers] = await Promise.all([
    openForm(actor, formPath, initialValues),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <AddTaskForm opening={opening} pickers={pickers} cancelHref={path} />
    </>
  );
}
