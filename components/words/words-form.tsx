import { FilterForm, FilterInput } from "@/components/ui/filter-form";

type WordsFormProps = { path: string; params: Record<string, string> };

/** Takes further words or phrases, which stay in the address. */
export function WordsForm({ path, params: { q } }: WordsFormProps) {
  return (
    <FilterForm path={path} label="Follow another word" active={Boolean(q)} submitLabel="Follow">
      <FilterInput name="q" label="Other words or phrases, divided by commas" value={q} />
    </FilterForm>
  );
}
