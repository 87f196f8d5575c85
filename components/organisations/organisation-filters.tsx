import { ListFilters } from "@/components/ui/list-filters";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import { choicesOf } from "@/lib/forms/choices";

type OrganisationFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

const KINDS = choicesOf(ORGANISATION_KIND_LABELS);

/** What narrows the list of organisations. */
export function OrganisationFilters({ params, countries }: OrganisationFiltersProps) {
  return (
    <ListFilters
      path="/organisations"
      label="Filter organisations"
      params={params}
      keep={["trash"]}
      filters={[
        { name: "q", label: "Name" },
        { name: "kind", label: "Kind", all: "All kinds", choices: KINDS },
        { name: "country", label: "Country", all: "All countries", choices: countries },
      ]}
    />
  );
}
