import { ActionForm } from "@/components/forms/action-form";
import { WorkProgress } from "@/components/imports/work-progress";
import { stopImportAction } from "@/lib/features/imports/actions";
import type { ImportView } from "@/lib/features/imports/types";

/** Which rows are done with, and of how many, by the work that is under way. */
function progressOf({ state, counts, rowCount }: ImportView): { done: number; total: number } {
  const { added, changed, taken_back: back, kept, pending, to_add: add, to_change: alter } = counts;
  if (state === "checking") return { done: rowCount - pending, total: rowCount };
  if (state === "importing") return { done: added + changed, total: added + changed + add + alter };
  return { done: back + kept, total: back + kept + added + changed };
}

const WORDS: Partial<Record<ImportView["state"], string>> = {
  checking: "The rows are being checked. Nothing is brought in yet.",
  importing: "The rows are being brought in.",
  undoing: "What was brought in is being taken back; what could not be is named below.",
};

/** How far the work is, with the button that stops it. It goes on when the page is left. */
export function UnderWay({ found }: { found: ImportView }) {
  return (
    <div className="grid gap-4">
      <WorkProgress words={WORDS[found.state] ?? ""} {...progressOf(found)} />
      <p className="text-ink-soft">You can leave this page; the work goes on.</p>
      {found.state === "undoing" ? null : (
        <ActionForm
          action={stopImportAction}
          fields={{ id: found.id }}
          label="Stop"
          pendingLabel="Stopping…"
        />
      )}
    </div>
  );
}
