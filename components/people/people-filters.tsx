import { ListFilters } from "@/components/ui/list-filters";

type PeopleFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

const COUNTRY_LABEL = "Nationality, or country of an office";
const SORTS = [{ value: "recent", label: "Last added first" }];

/** What narrows and orders the list of people. */
export function PeopleFilters({ params, countries }: PeopleFiltersProps) {
  return (
    <ListFilters
      path="/people"
      label="Filter people"
      params={params}
      keep={["trash"]}
      filters={[
        { name: "q", label: "Name" },
        { name: "country", label: COUNTRY_LABEL, all: "All countries", choices: countries },
        { name: "sort", label: "Order", all: "By name", choices: SORTS },
      ]}
    />
  );
}
