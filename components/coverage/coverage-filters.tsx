import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";

/** Narrows the cases and chooses the offices. */
export function CoverageFilters({
  path,
  params,
}: {
  path: string;
  params: Record<string, string>;
}) {
  const { q, cases, offices } = params;
  return (
    <FilterForm
      path={path}
      label="Filter cases and offices"
      active={Boolean(q ?? cases ?? offices)}
    >
      <FilterInput name="q" label="Office" value={q} />
      <FilterSelect
        name="cases"
        label="Cases"
        value={cases}
        all="Open cases"
        choices={[{ value: "all", label: "All cases" }]}
      />
    </FilterForm>
  );
}
