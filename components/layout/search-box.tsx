import { Search } from "lucide-react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** One box that searches every kind of record; a plain form, so that it works without scripts. */
export function SearchBox({ defaultValue }: { defaultValue?: string }) {
  return (
    <form action="/search" role="search" className="relative w-full max-w-md">
      <label htmlFor="site-search" className="sr-only">
        Search everything
      </label>
      <input
        id="site-search"
        name="q"
        type="search"
        dir="auto"
        defaultValue={defaultValue}
        placeholder="Search everything"
        autoComplete="off"
        className="control pr-10"
      />
      <button
        type="submit"
        className="absolute inset-y-0 right-0 inline-flex w-10 items-center justify-center text-ink-soft hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        <VisuallyHidden>Search</VisuallyHidden>
      </button>
    </form>
  );
}
