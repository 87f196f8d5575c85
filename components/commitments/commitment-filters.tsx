import { ListFilters } from "@/components/ui/list-filters";
import {
  COMMITMENT_DUE_LABELS,
  COMMITMENT_STANDING_LABELS,
} from "@/lib/features/commitments/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type CommitmentFiltersProps = {
  params: Record<string, string>;
  choices: { cases: Choices; people: Choices };
};

const STATES = choicesOf(COMMITMENT_STANDING_LABELS);
const DUE = choicesOf(COMMITMENT_DUE_LABELS);

/** What narrows the ledger. */
export function CommitmentFilters({ params, choices }: CommitmentFiltersProps) {
  return (
    <ListFilters
      path="/commitments"
      label="Filter commitments"
      params={params}
      keep={["sort"]}
      filters={[
        { name: "q", label: "Words" },
        { name: "caseId", label: "Case", all: "All cases", choices: choices.cases },
        { name: "personId", label: "Official", all: "Everybody", choices: choices.people },
        { name: "state", label: "State", all: "All states", choices: STATES },
        { name: "due", label: "Due", all: "Any day", choices: DUE },
      ]}
    />
  );
}
