import { ListFilters } from "@/components/ui/list-filters";
import { HORIZON_DAYS_LABELS, HORIZON_KIND_LABELS } from "@/lib/features/horizon/labels";
import { choicesOf } from "@/lib/forms/choices";

type HorizonFiltersProps = {
  params: Record<string, string>;
  cases: { value: string; label: string }[];
};

const { 90: usual, ...otherSpans } = HORIZON_DAYS_LABELS;
const SHOWN = choicesOf({ on: "What is overdue" });
const SPANS = choicesOf(otherSpans);
const KINDS = choicesOf(HORIZON_KIND_LABELS);
const MINE = choicesOf({ on: "My cases and tasks" });

/** What narrows the horizon, and how far it reaches. */
export function HorizonFilters({ params, cases }: HorizonFiltersProps) {
  return (
    <ListFilters
      path="/horizon"
      label="Filter the horizon"
      params={params}
      filters={[
        { name: "overdue", label: "Show", all: "What lies ahead", choices: SHOWN },
        { name: "days", label: "Within", all: usual, choices: SPANS },
        { name: "kind", label: "Kind", all: "All kinds", choices: KINDS },
        { name: "caseId", label: "Case", all: "All cases", choices: cases },
        { name: "mine", label: "Whose", all: "Everybody’s", choices: MINE },
      ]}
    />
  );
}
