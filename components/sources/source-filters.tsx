import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";
import { SOURCE_KIND_LABELS } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";

/** What narrows the list of sources; all of it stands in the address. */
export function SourceFilters({ params }: { params: Record<string, string> }) {
  const { q, kind, from, to, sort, trash } = params;
  const active = [q, kind, from, to].some(Boolean);
  return (
    <FilterForm path="/sources" label="Filter sources" active={active} keep={{ sort, trash }}>
      <FilterInput name="q" label="Title, publisher or author" value={q} />
      <FilterSelect
        name="kind"
        label="Kind"
        value={kind}
        all="All kinds"
        choices={choicesOf(SOURCE_KIND_LABELS)}
      />
      <FilterInput name="from" label="Published from" value={from} type="date" />
      <FilterInput name="to" label="Published to" value={to} type="date" />
    </FilterForm>
  );
}
