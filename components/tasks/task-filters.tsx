import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { TASK_STATE_LABELS } from "@/lib/features/tasks/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type TaskFiltersProps = { params: Record<string, string>; staff: Choices; cases: Choices };

const { open, ...otherStates } = TASK_STATE_LABELS;

/** What narrows the list of follow-ups; all of it stands in the address. */
export function TaskFilters({ params, staff, cases }: TaskFiltersProps) {
  const { state, ownerId, caseId, trash } = params;
  const active = [state, ownerId, caseId].some(Boolean);
  return (
    <FilterForm path="/tasks" label="Filter tasks" active={active} keep={{ trash }}>
      {trash ? null : (
        <FilterSelect
          name="state"
          label="State"
          value={state}
          all={open}
          choices={choicesOf(otherStates)}
        />
      )}
      <FilterSelect name="ownerId" label="Owner" value={ownerId} all="Everybody" choices={staff} />
      <FilterSelect name="caseId" label="Case" value={caseId} all="All cases" choices={cases} />
    </FilterForm>
  );
}
