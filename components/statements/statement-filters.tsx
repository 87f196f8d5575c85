import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { STATEMENT_KIND_LABELS } from "@/lib/features/statements/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type StatementFiltersProps = {
  params: Record<string, string>;
  choices: { cases: Choices; speakers: Choices; countries: Choices };
};

/** What narrows the list of statements; all of it stands in the address. */
export function StatementFilters({ params, choices }: StatementFiltersProps) {
  const { q, kind, country, from, to, sort, caseId, speakerId, organisationId } = params;
  const active = [q, kind, country, from, to, caseId, speakerId, organisationId].some(Boolean);
  return (
    <FilterForm
      path="/statements"
      label="Filter statements"
      active={active}
      keep={{ sort, organisationId }}
    >
      <FilterInput name="q" label="Words" value={q} />
      <FilterSelect
        name="caseId"
        label="Case"
        value={caseId}
        all="All cases"
        choices={choices.cases}
      />
      <FilterSelect
        name="speakerId"
        label="Speaker"
        value={speakerId}
        all="Everybody"
        choices={choices.speakers}
      />
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
        choices={choices.countries}
      />
      <FilterInput name="from" label="From" value={from} type="date" />
      <FilterInput name="to" label="To" value={to} type="date" />
    </FilterForm>
  );
}
