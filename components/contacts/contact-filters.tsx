import { ListFilters } from "@/components/ui/list-filters";
import { CONTACT_MEDIUM_LABELS, CONTACT_OUTCOME_LABELS } from "@/lib/features/contacts/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type ContactFiltersProps = {
  params: Record<string, string>;
  choices: { cases: Choices; people: Choices };
};

const MEDIA = choicesOf(CONTACT_MEDIUM_LABELS);
const MADE = choicesOf({ yes: "Made", no: "Not made", refused: "Refused" });
const OUTCOMES = choicesOf(CONTACT_OUTCOME_LABELS);

/** What narrows the list of contacts. */
export function ContactFilters({ params, choices }: ContactFiltersProps) {
  return (
    <ListFilters
      path="/contacts"
      label="Filter contacts"
      params={params}
      keep={["sort", "trash"]}
      filters={[
        { name: "q", label: "Words" },
        { name: "caseId", label: "Case", all: "All cases", choices: choices.cases },
        { name: "personId", label: "Person", all: "Everybody", choices: choices.people },
        { name: "medium", label: "How", all: "Any way", choices: MEDIA },
        { name: "made", label: "Contact made", all: "Made or not", choices: MADE },
        { name: "outcome", label: "Outcome", all: "Any outcome", choices: OUTCOMES },
        { name: "from", label: "From", type: "date" },
        { name: "to", label: "To", type: "date" },
      ]}
    />
  );
}
