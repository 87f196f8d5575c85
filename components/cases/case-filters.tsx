import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { CASE_PRIORITY_LABELS, CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

const STATES = { open: "Open", closed: "Closed" };

type CaseFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

/** What narrows the list of cases; all of it stands in the address. */
export function CaseFilters({ params, countries }: CaseFiltersProps) {
  const { q, country, status, priority, state, from, to, sort, trash } = params;
  const active = [q, country, status, priority, state, from, to].some(Boolean);
  return (
    <FilterForm path="/cases" label="Filter cases" active={active} keep={{ trash }}>
      <FilterInput name="q" label="Name or reference" value={q} />
      <FilterSelect
        name="country"
        label="Held in"
        value={country}
        all="All countries"
        choices={countries}
      />
      <FilterSelect
        name="status"
        label="Status"
        value={status}
        all="Any status"
        choices={choicesOf(CASE_STATUS_LABELS)}
      />
      <FilterSelect
        name="state"
        label="Case"
        value={state}
        all="Open and closed"
        choices={choicesOf(STATES)}
      />
      <FilterSelect
        name="priority"
        label="Priority"
        value={priority}
        all="Any priority"
        choices={choicesOf(CASE_PRIORITY_LABELS)}
      />
      <FilterInput name="from" label="Detained from" value={from} type="date" />
      <FilterInput name="to" label="Detained to" value={to} type="date" />
      <FilterSelect
        name="sort"
        label="Order"
        value={sort}
        all="Detained last first"
        choices={choicesOf(SORTS)}
      />
    </FilterForm>
  );
}

/** The order that needs no word in the address is the list's own. */
const SORTS = {
  oldest: "Detained first first",
  name: "By name",
  recent: "Added last first",
  silence: "Longest silence first",
};
