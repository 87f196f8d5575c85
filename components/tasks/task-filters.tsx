import { ListFilters } from "@/components/ui/list-filters";
import { TASK_STATE_LABELS } from "@/lib/features/tasks/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type TaskFiltersProps = { params: Record<string, string>; staff: Choices; cases: Choices };

const { open, ...otherStates } = TASK_STATE_LABELS;
const STATE = { name: "state", label: "State", all: open, choices: choicesOf(otherStates) };

/** What narrows the list of follow-ups. The trash holds them in every state. */
export function TaskFilters({ params, staff, cases }: TaskFiltersProps) {
  return (
    <ListFilters
      path="/tasks"
      label="Filter tasks"
      params={params}
      keep={["trash"]}
      filters={[
        ...(params.trash ? [] : [STATE]),
        { name: "ownerId", label: "Owner", all: "Everybody", choices: staff },
        { name: "caseId", label: "Case", all: "All cases", choices: cases },
      ]}
    />
  );
}
