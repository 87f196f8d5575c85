import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { STATEMENT_KIND_LABELS } from "@/lib/features/statements/labels";
import { choicesOf } from "@/lib/forms/choices";

type StatementFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

/** What narrows the list of statements; all of it stands in the address. */
export function StatementFilters({ params, countries }: StatementFiltersProps) {
  const { q, kind, country, from, to, sort, caseId, speakerId, organisationId } = params;
  const active = [q, kind, country, from, to, caseId, speakerId, organisationId].some(Boolean);
  return (
    <FilterForm
      path="/statements"
      label="Filter statements"
      active={active}
      keep={{ sort, caseId, speakerId, organisationId }}
    >
      <FilterInput name="q" label="Words" value={q} />
      <FilterSelect
        name="kind"
        label="Kind"
        value={kind}
        all="All kinds"
        choices={choicesOf(STATEMENT_KIND_LABELS)}
      />
      <FilterSelect
        name="country"
        label="Country of the office"
        value={country}
        all="All countries"
        choices={countries}
      />
      <FilterInput name="from" label="From" value={from} type="date" />
      <FilterInput name="to" label="To" value={to} type="date" />
    </FilterForm>
  );
}
