import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** The form around a list from which two statements can be chosen; works without a script. */
export function ComparePicks({ children }: { children: ReactNode }) {
  return (
    <form action="/statements/compare" aria-label="Compare two statements">
      {children}
      <div
        data-print="hide"
        className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft"
      >
        <Button type="submit">Compare the two chosen</Button>
        <span>Choose two. With one chosen, the next page lets you find the other.</span>
      </div>
    </form>
  );
}

/** Chooses a statement for comparing; `what` tells it from the others for those who hear it. */
export function ComparePick({ id, what }: { id: string; what: string }) {
  return (
    <label
      data-print="hide"
      className="inline-flex min-h-7 items-center gap-2 text-sm text-ink-soft pointer-coarse:min-h-11"
    >
      <input type="checkbox" name="of" value={id} className="size-4.5" />
      <span>
        Compare<VisuallyHidden> the statement of {what}</VisuallyHidden>
      </span>
    </label>
  );
}
