import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import { choicesOf } from "@/lib/forms/choices";

type OrganisationFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

/** What narrows the list of organisations; all of it stands in the address. */
export function OrganisationFilters({ params, countries }: OrganisationFiltersProps) {
  const { q, kind, country, trash } = params;
  return (
    <FilterForm
      path="/organisations"
      label="Filter organisations"
      active={[q, kind, country].some(Boolean)}
      keep={{ trash }}
    >
      <FilterInput name="q" label="Name" value={q} />
      <FilterSelect
        name="kind"
        label="Kind"
        value={kind}
        all="All kinds"
        choices={choicesOf(ORGANISATION_KIND_LABELS)}
      />
      <FilterSelect
        name="country"
        label="Country"
        value={country}
        all="All countries"
        choices={countries}
      />
    </FilterForm>
  );
}
