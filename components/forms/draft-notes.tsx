"use client";

import { Check, TriangleAlert } from "lucide-react";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DraftStatus } from "@/components/forms/use-draft";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";

/** Says that the form was filled from a draft, and offers to start from the stored record instead. */
export function DraftNotice({ savedAt }: { savedAt: string }) {
  return (
    <Notice title="This is your unsaved draft">
      <p>
        You typed it on <LocalTime instant={savedAt} /> and did not save it. Carry on below, or
        start again from what is stored.
      </p>
      <SubmitButton variant="text" intent="discard-draft" pendingLabel="Discarding…">
        Discard the draft
      </SubmitButton>
    </Notice>
  );
}

/** What the server confirmed about the draft, and nothing before it did. */
export function DraftStatusLine({ status }: { status: DraftStatus }) {
  return (
    <>
      {status.kind === "saved" ? (
        <p className="flex items-center gap-1.5 text-sm text-ink-soft">
          <Check aria-hidden className="size-4" />
          <span>
            Draft saved <LocalTime instant={status.savedAt} show="time" />
          </span>
        </p>
      ) : null}
      <div role="status">
        {status.kind === "failed" ? (
          <p className="flex items-center gap-1.5 text-sm font-medium text-danger">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            Not saved: {status.reason}
          </p>
        ) : null}
      </div>
    </>
  );
}
