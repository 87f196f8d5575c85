import { ListFilters } from "@/components/ui/list-filters";
import { SOURCE_KIND_LABELS } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";

const KINDS = choicesOf(SOURCE_KIND_LABELS);

/** What narrows the list of sources. */
export function SourceFilters({ params }: { params: Record<string, string> }) {
  return (
    <ListFilters
      path="/sources"
      label="Filter sources"
      params={params}
      keep={["sort", "trash"]}
      filters={[
        { name: "q", label: "Title, publisher or author" },
        { name: "kind", label: "Kind", all: "All kinds", choices: KINDS },
        { name: "from", label: "Published from", type: "date" },
        { name: "to", label: "Published to", type: "date" },
      ]}
    />
  );
}
