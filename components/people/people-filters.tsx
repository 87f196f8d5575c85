import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";

type PeopleFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

/** What narrows and orders the list of people; all of it stands in the address. */
export function PeopleFilters({ params, countries }: PeopleFiltersProps) {
  const { q, country, sort, trash } = params;
  return (
    <FilterForm
      path="/people"
      label="Filter people"
      active={[q, country, sort].some(Boolean)}
      keep={{ trash }}
    >
      <FilterInput name="q" label="Name" value={q} />
      <FilterSelect
        name="country"
        label="Nationality, or country of an office"
        value={country}
        all="All countries"
        choices={countries}
      />
      <FilterSelect
        name="sort"
        label="Order"
        value={sort}
        all="By name"
        choices={[{ value: "recent", label: "Last added first" }]}
      />
    </FilterForm>
  );
}
