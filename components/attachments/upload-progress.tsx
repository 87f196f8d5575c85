import { Button } from "@/components/ui/button";
import type { UploadState } from "@/components/attachments/use-upload";
import { sizeWords } from "@/lib/features/attachments/rules";

type UploadProgressProps = { state: UploadState; onCancel: () => void };

/** How far an upload is, while it can still be stopped; and that it was stopped. */
export function UploadProgress({ state, onCancel }: UploadProgressProps) {
  return (
    <>
      <p role="status" className={statusWords(state) ? "text-ink-soft" : "sr-only"}>
        {statusWords(state)}
      </p>
      {state.phase === "sending" && state.sent < state.total ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <progress
            aria-label="Upload"
            max={state.total}
            value={state.sent}
            className="h-2 w-full max-w-80 accent-link"
          />
          <span className="text-sm tabular-nums">
            {sizeWords(state.sent)} of {sizeWords(state.total)}
          </span>
          <Button variant="quiet" onClick={onCancel}>
            Cancel the upload
          </Button>
        </div>
      ) : null}
    </>
  );
}

function statusWords(state: UploadState): string {
  if (state.phase === "cancelled") return "The upload was cancelled. Nothing was saved.";
  if (state.phase === "done") return "Saved.";
  if (state.phase !== "sending") return "";
  return state.total > 0 && state.sent >= state.total
    ? "The file has arrived and is being checked."
    : "The file is being sent.";
}
