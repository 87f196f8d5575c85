import { TaskStateBadge } from "@/components/tasks/task-state-badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { LocalTime } from "@/components/ui/local-time";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates/format";
import type { TaskView } from "@/lib/features/tasks/types";

/** Everything known about a follow-up, judged on this day (YYYY-MM-DD). */
export function TaskFacts({ task, today }: { task: TaskView; today: string }) {
  const { details, dueOn, owner, completedAt, completedBy } = task;
  return (
    <DefinitionList
      items={[
        {
          term: "Due",
          value: dueOn && (
            <>
              {formatDay(dueOn)} {completedAt ? null : <TaskStateBadge task={task} today={today} />}
            </>
          ),
        },
        { term: "Owner", value: owner ? <NativeName>{owner.name}</NativeName> : "Nobody yet" },
        {
          term: "Details",
          value: details && (
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {details}
            </p>
          ),
        },
        { term: "Case", value: task.case && <CaseLink caseRecord={task.case} /> },
        ...originItems(task),
        ...(completedAt
          ? [{ term: "Done", value: <Done at={completedAt} by={completedBy?.name ?? "Someone"} /> }]
          : []),
      ]}
    />
  );
}

function CaseLink({ caseRecord }: { caseRecord: NonNullable<TaskView["case"]> }) {
  return (
    <TextLink href={`/cases/${caseRecord.id}`}>
      <NativeName>{caseRecord.personName}</NativeName> ({caseRecord.reference})
    </TextLink>
  );
}

function originItems({ statement, contact }: TaskView) {
  return [
    ...(contact
      ? [
          {
            term: "From the contact",
            value: <TextLink href={`/contacts/${contact.id}`}>{contact.words}</TextLink>,
          },
        ]
      : []),
    ...(statement
      ? [
          {
            term: "From the statement",
            value: (
              <TextLink href={`/statements/${statement.id}`}>
                <span dir="auto" className="line-clamp-2 font-serif">
                  {statement.text}
                </span>
              </TextLink>
            ),
          },
        ]
      : []),
  ];
}

function Done({ at, by }: { at: Date; by: string }) {
  return (
    <>
      <LocalTime instant={at.toISOString()} />, by <bdi>{by}</bdi>
    </>
  );
}
