import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { FormPage } from "@/app/(dashboard)/form-page";
import { readOrigin } from "@/app/(dashboard)/tasks/new/task-origin";
import { AddTaskForm } from "@/components/tasks/add-task-form";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a task" };

const NOT_ALLOWED = {
  title: "Your role does not allow adding tasks.",
  advice: "Ask an administrator if you need to.",
};

export default async function AddTaskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const { path, formPath, initialValues } = await orNotFound(readOrigin(actor, params));
  const offered = await offeredOn(actor, (reader) => readOrigin(reader, params));
  return (
    <FormPage
      title="Add a task"
      breadcrumb={[{ label: "Tasks", href: "/tasks" }]}
      formPath={formPath}
      cancelHref={path}
      allowed={can(offered, "task:add")}
      refusal={refusalOn(actor, offered, NOT_ALLOWED)}
      initialValues={initialValues}
      form={(props) => <AddTaskForm {...props} />}
    />
  );
}
