import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { HORIZON_DAYS_LABELS, HORIZON_KIND_LABELS } from "@/lib/features/horizon/labels";
import { choicesOf } from "@/lib/forms/choices";

type HorizonFiltersProps = {
  params: Record<string, string>;
  cases: { value: string; label: string }[];
};

const { 90: usual, ...otherSpans } = HORIZON_DAYS_LABELS;

/** What narrows the horizon, and how far it reaches; all of it stands in the address. */
export function HorizonFilters({ params, cases }: HorizonFiltersProps) {
  const { days, kind, caseId, mine, overdue } = params;
  const active = [days, kind, caseId, mine, overdue].some(Boolean);
  return (
    <FilterForm path="/horizon" label="Filter the horizon" active={active}>
      <FilterSelect
        name="overdue"
        label="Show"
        value={overdue}
        all="What lies ahead"
        choices={[{ value: "on", label: "What is overdue" }]}
      />
      <FilterSelect
        name="days"
        label="Within"
        value={days}
        all={usual}
        choices={choicesOf(otherSpans)}
      />
      <FilterSelect
        name="kind"
        label="Kind"
        value={kind}
        all="All kinds"
        choices={choicesOf(HORIZON_KIND_LABELS)}
      />
      <FilterSelect name="caseId" label="Case" value={caseId} all="All cases" choices={cases} />
      <FilterSelect
        name="mine"
        label="Whose"
        value={mine}
        all="Everybody’s"
        choices={[{ value: "on", label: "My cases and tasks" }]}
      />
    </FilterForm>
  );
}
