import { ListFilters } from "@/components/ui/list-filters";
import { TRAIL_CHANGE_LABELS, TRAIL_SUBJECT_LABELS } from "@/lib/features/audit-log/labels";
import { choicesOf } from "@/lib/forms/choices";

type TrailFiltersProps = {
  params: Record<string, string>;
  actors: { value: string; label: string }[];
};

const KINDS = choicesOf(TRAIL_SUBJECT_LABELS);
const CHANGES = choicesOf(TRAIL_CHANGE_LABELS);

/** What narrows the audit trail. */
export function TrailFilters({ params, actors }: TrailFiltersProps) {
  return (
    <ListFilters
      path="/admin/audit"
      label="Filter the audit trail"
      params={params}
      filters={[
        { name: "who", label: "Who", all: "Everybody", choices: actors },
        { name: "change", label: "What was done", all: "Anything", choices: CHANGES },
        { name: "about", label: "To what", all: "Anything", choices: KINDS },
        { name: "record", label: "Case reference or record id" },
        { name: "from", label: "From", type: "date" },
        { name: "to", label: "To", type: "date" },
      ]}
    />
  );
}
