import { Button } from "@/components/ui/button";

type SearchFormProps = { q: string | null; kind: string | undefined };

/** The words searched for, to be changed; the kind that was chosen stays. */
export function SearchForm({ q, kind }: SearchFormProps) {
  return (
    <form
      action="/search"
      role="search"
      aria-label="Change the search"
      data-print="hide"
      className="mb-6"
    >
      <label htmlFor="search-words" className="mb-1 block text-sm text-ink-soft">
        Words or names
      </label>
      <div className="flex max-w-measure flex-wrap gap-2">
        <input
          id="search-words"
          name="q"
          type="search"
          dir="auto"
          defaultValue={q ?? ""}
          autoComplete="off"
          aria-describedby="search-hint"
          className="control min-w-0 flex-1 basis-56"
        />
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
      <p id="search-hint" className="mt-1.5 text-sm text-ink-soft">
        “Quotation marks” keep a phrase together, a minus leaves a word out, <em>or</em> stands
        between alternatives.
      </p>
    </form>
  );
}
