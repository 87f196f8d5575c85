import { TaskDoneButton } from "@/components/tasks/task-done-button";
import { TaskStateBadge } from "@/components/tasks/task-state-badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates/format";
import type { TaskRow } from "@/lib/features/tasks/types";

function columns(today: string): Column<TaskRow>[] {
  return [
    {
      key: "dueOn",
      header: "Due",
      className: "sm:w-44",
      cell: (task) => <Due task={task} today={today} />,
    },
    {
      key: "title",
      header: "What is to be done",
      rowHeader: true,
      cell: ({ id, title }) => (
        <TextLink href={`/tasks/${id}`} subtle>
          <NativeName>{title}</NativeName>
        </TextLink>
      ),
    },
    {
      key: "owner",
      header: "Owner",
      className: "sm:w-40",
      cell: ({ owner }) => (owner ? <NativeName>{owner.name}</NativeName> : "Nobody yet"),
    },
    {
      key: "case",
      header: "Case",
      className: "sm:w-44",
      cell: (task) => (task.case ? <CaseLink caseRecord={task.case} /> : null),
    },
  ];
}

function doneColumn(backTo: string): Column<TaskRow> {
  return {
    key: "action",
    header: "Done?",
    align: "end",
    className: "sm:w-40",
    cell: (task) => <TaskDoneButton task={task} backTo={backTo} />,
  };
}

function Due({ task, today }: { task: TaskRow; today: string }) {
  return (
    <>
      {task.dueOn ? formatDay(task.dueOn) : "No due date"}{" "}
      <TaskStateBadge task={task} today={today} />
    </>
  );
}

function CaseLink({ caseRecord }: { caseRecord: NonNullable<TaskRow["case"]> }) {
  return (
    <TextLink href={`/cases/${caseRecord.id}`} subtle>
      <NativeName>{caseRecord.personName}</NativeName>
    </TextLink>
  );
}

type TaskTableProps = {
  rows: TaskRow[];
  caption: string;
  /** The day on which “overdue” is judged, as YYYY-MM-DD. */
  today: string;
  /** Where a press on “Mark as done” comes back to; null for a reader who may not press it. */
  backTo: string | null;
};

/** Follow-ups as a table, by due day; cards on a narrow screen. */
export function TaskTable({ rows, caption, today, backTo }: TaskTableProps) {
  const shown = [...columns(today), ...(backTo ? [doneColumn(backTo)] : [])];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={shown}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
