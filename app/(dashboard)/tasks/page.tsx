import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { TaskFilters } from "@/components/tasks/task-filters";
import { TaskTable } from "@/components/tasks/task-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listTaskCaseChoices, listTasks } from "@/lib/features/tasks/queries";
import { listStaff } from "@/lib/features/users/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/tasks";

export const metadata: Metadata = { title: "Tasks" };

export default async function TasksPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const [page, cases, staff] = await Promise.all([
    listTasks(actor, params),
    listTaskCaseChoices(actor, params),
    listStaff(actor, {}),
  ]);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  const mayAdd = can(actor, "task:add");
  const add = mayAdd ? (
    <ButtonLink href="/tasks/new" variant="primary">
      Add a task
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title="Tasks" summary="What is to be followed up, soonest first." actions={add} />
      <TaskFilters
        params={params}
        cases={cases}
        staff={staff.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {page.rows.length > 0 ? (
        <TaskTable
          rows={page.rows}
          caption="Tasks"
          today={today()}
          backTo={mayAdd && !params.trash ? href({}) : null}
        />
      ) : (
        <EmptyState
          title={params.trash ? "The trash is empty." : "No tasks here."}
          action={params.trash ? null : add}
        >
          {params.trash
            ? "Tasks that are moved to the trash are found here."
            : "Change or clear the filters, or add what is to be done."}
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of tasks"
        noun={{ one: "task", many: "tasks" }}
        page={page}
        href={href}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
