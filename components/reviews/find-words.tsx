import { Button } from "@/components/ui/button";

/** Finds words in the text by typing them: for those who cannot select, and without scripts. */
export function FindWords({ reviewId, typed }: { reviewId: string; typed: string }) {
  return (
    <form action={`/imports/${reviewId}/add`} role="search" aria-label="Words of the text">
      <label htmlFor="missed-words" className="mb-1 block font-medium">
        Exact words of the text
      </label>
      <div className="flex max-w-measure flex-wrap gap-2">
        <input
          id="missed-words"
          name="q"
          dir="auto"
          defaultValue={typed}
          autoComplete="off"
          className="control min-w-0 flex-1"
        />
        <Button type="submit">Find them</Button>
      </div>
    </form>
  );
}
