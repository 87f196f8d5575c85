import { Button, ButtonLink } from "@/components/ui/button";
import { FilterInput } from "@/components/ui/filter-form";

type WordsFormProps = { path: string; params: Record<string, string> };

/** Takes further words or phrases, which stay in the address. */
export function WordsForm({ path, params: { q } }: WordsFormProps) {
  return (
    <form
      action={path}
      role="search"
      aria-label="Follow another word"
      data-print="hide"
      className="mb-8 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hairline py-3"
    >
      <FilterInput name="q" label="Other words or phrases, divided by commas" value={q} />
      <div className="flex gap-2">
        <Button type="submit">Follow</Button>
        {q ? (
          <ButtonLink href={path} variant="quiet">
            Clear
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
