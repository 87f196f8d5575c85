import { ListFilters } from "@/components/ui/list-filters";
import { STATEMENT_KIND_LABELS } from "@/lib/features/statements/labels";
import { choicesOf } from "@/lib/forms/choices";

type Choices = { value: string; label: string }[];

type StatementFiltersProps = {
  params: Record<string, string>;
  choices: { cases: Choices; speakers: Choices; countries: Choices };
};

const KINDS = choicesOf(STATEMENT_KIND_LABELS);

/** What narrows the list of statements. */
export function StatementFilters({ params, choices }: StatementFiltersProps) {
  const { cases, speakers, countries } = choices;
  return (
    <ListFilters
      path="/statements"
      label="Filter statements"
      params={params}
      keep={["sort", "trash"]}
      filters={[
        { name: "q", label: "Words" },
        { name: "caseId", label: "Case", all: "All cases", choices: cases },
        { name: "speakerId", label: "Speaker", all: "Everybody", choices: speakers },
        { name: "kind", label: "Kind", all: "All kinds", choices: KINDS },
        {
          ...{ name: "country", label: "Country of the office" },
          ...{ all: "All countries", choices: countries },
        },
        { name: "from", label: "From", type: "date" },
        { name: "to", label: "To", type: "date" },
        { name: "organisationId", fromLink: true },
      ]}
    />
  );
}
