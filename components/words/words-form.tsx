import { FilterForm, FilterInput } from "@/components/ui/filter-form";

/** Takes further words or phrases, which stay in the address. */
export function WordsForm({ path, params }: { path: string; params: Record<string, string> }) {
  return (
    <FilterForm path={path} label="Follow another word" active={Boolean(params.q)}>
      <FilterInput name="q" label="Other words or phrases, divided by commas" value={params.q} />
    </FilterForm>
  );
}
