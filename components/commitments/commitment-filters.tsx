import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import {
  COMMITMENT_DUE_LABELS,
  COMMITMENT_STANDING_LABELS,
} from "@/lib/features/commitments/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type CommitmentFiltersProps = {
  params: Record<string, string>;
  choices: { cases: Choices; people: Choices };
};

/** What narrows the ledger; all of it stands in the address. */
export function CommitmentFilters({ params, choices }: CommitmentFiltersProps) {
  const { q, state, due, caseId, personId, sort } = params;
  const active = [q, state, due, caseId, personId].some(Boolean);
  return (
    <FilterForm path="/commitments" label="Filter commitments" active={active} keep={{ sort }}>
      <FilterInput name="q" label="Words" value={q} />
      <FilterSelect
        name="caseId"
        label="Case"
        value={caseId}
        all="All cases"
        choices={choices.cases}
      />
      <FilterSelect
        name="personId"
        label="Official"
        value={personId}
        all="Everybody"
        choices={choices.people}
      />
      <FilterSelect
        name="state"
        label="State"
        value={state}
        all="All states"
        choices={choicesOf(COMMITMENT_STANDING_LABELS)}
      />
      <FilterSelect
        name="due"
        label="Due"
        value={due}
        all="Any day"
        choices={choicesOf(COMMITMENT_DUE_LABELS)}
      />
    </FilterForm>
  );
}
