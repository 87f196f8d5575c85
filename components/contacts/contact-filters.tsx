import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { CONTACT_MEDIUM_LABELS, CONTACT_OUTCOME_LABELS } from "@/lib/features/contacts/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type ContactFiltersProps = {
  params: Record<string, string>;
  choices: { cases: Choices; people: Choices };
};

const MADE_CHOICES = choicesOf({ yes: "Made", no: "Not made", refused: "Refused" });

/** What narrows the list of contacts; all of it stands in the address. */
export function ContactFilters({ params, choices }: ContactFiltersProps) {
  const { q, caseId, personId, medium, made, outcome, from, to, sort, trash } = params;
  const active = [q, caseId, personId, medium, made, outcome, from, to].some(Boolean);
  return (
    <FilterForm path="/contacts" label="Filter contacts" active={active} keep={{ sort, trash }}>
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
        label="Person"
        value={personId}
        all="Everybody"
        choices={choices.people}
      />
      <FilterSelect
        name="medium"
        label="How"
        value={medium}
        all="Any way"
        choices={choicesOf(CONTACT_MEDIUM_LABELS)}
      />
      <FilterSelect
        name="made"
        label="Contact made"
        value={made}
        all="Made or not"
        choices={MADE_CHOICES}
      />
      <FilterSelect
        name="outcome"
        label="Outcome"
        value={outcome}
        all="Any outcome"
        choices={choicesOf(CONTACT_OUTCOME_LABELS)}
      />
      <FilterInput name="from" label="From" value={from} type="date" />
      <FilterInput name="to" label="To" value={to} type="date" />
    </FilterForm>
  );
}
