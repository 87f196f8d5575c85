import { FilterForm, FilterInput, FilterSelect } from "@/components/ui/filter-form";

type Choice = { value: string; label: string };

/** One filter of a list: words or a day to type, one of some choices, or set by a link elsewhere. */
type ListFilter =
  | { name: string; label: string; type?: "search" | "date" }
  | { name: string; fromLink: true }
  | {
      name: string;
      label: string;
      choices: Choice[];
      /** The choice that is no filter. */
      all: string;
    };

type ListFiltersProps = {
  /** Address of the list; filters become its query. */
  path: string;
  label: string;
  /** The parameters of the address as it stands. */
  params: Record<string, string | undefined>;
  filters: readonly ListFilter[];
  /** Names of parameters to keep that no filter sets, such as the sort. */
  keep?: readonly string[];
};

/** What narrows a list; all of it stands in the address. */
export function ListFilters({ path, label, params, filters, keep = [] }: ListFiltersProps) {
  const unseen = filters.flatMap((filter) => ("fromLink" in filter ? [filter.name] : []));
  const kept = Object.fromEntries([...keep, ...unseen].map((name) => [name, params[name]]));
  const active = filters.some(({ name }) => params[name]);
  return (
    <FilterForm path={path} label={label} active={active} keep={kept}>
      {filters.map((filter) => (
        <Filter key={filter.name} filter={filter} value={params[filter.name]} />
      ))}
    </FilterForm>
  );
}

function Filter({ filter, value }: { filter: ListFilter; value: string | undefined }) {
  if ("fromLink" in filter) return null;
  if ("choices" in filter) return <FilterSelect {...filter} value={value} />;
  return <FilterInput {...filter} value={value} />;
}
