import { ListFilters } from "@/components/ui/list-filters";
import { CASE_PRIORITY_LABELS, CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

type CaseFiltersProps = {
  params: Record<string, string>;
  countries: { value: string; label: string }[];
};

const STATUSES = choicesOf(CASE_STATUS_LABELS);
const STATES = choicesOf({ open: "Open", closed: "Closed" });
const PRIORITIES = choicesOf(CASE_PRIORITY_LABELS);

/** The order that needs no word in the address is the list's own. */
const SORTS = choicesOf({
  oldest: "Detained first first",
  name: "By name",
  recent: "Added last first",
  silence: "Longest silence first",
});

/** What narrows and orders the list of cases. */
export function CaseFilters({ params, countries }: CaseFiltersProps) {
  return (
    <ListFilters
      path="/cases"
      label="Filter cases"
      params={params}
      keep={["trash"]}
      filters={[
        { name: "q", label: "Name or reference" },
        { name: "country", label: "Held in", all: "All countries", choices: countries },
        { name: "status", label: "Status", all: "Any status", choices: STATUSES },
        { name: "state", label: "Case", all: "Open and closed", choices: STATES },
        { name: "priority", label: "Priority", all: "Any priority", choices: PRIORITIES },
        { name: "from", label: "Detained from", type: "date" },
        { name: "to", label: "Detained to", type: "date" },
        { name: "sort", label: "Order", all: "Detained last first", choices: SORTS },
      ]}
    />
  );
}
