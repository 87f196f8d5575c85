"use client";

import type { RefObject } from "react";
import type { DraftStatus } from "@/components/forms/use-draft";
import { useLeaveGuard } from "@/components/forms/use-leave-guard";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type LeaveDialogProps = {
  active: boolean;
  form: RefObject<HTMLFormElement | null>;
  draft: DraftStatus;
};

/** Asks before changes that were not saved are left behind. */
export function LeaveDialog({ active, form, draft }: LeaveDialogProps) {
  const { asking, stay, leave } = useLeaveGuard(active, form);
  return (
    <ConfirmDialog
      open={asking}
      title="Leave without saving?"
      cancelLabel="Stay on this page"
      confirmLabel="Leave"
      onCancel={stay}
      onConfirm={leave}
    >
      {draft.kind === "saved"
        ? "The record has not been saved. A draft of what you typed is kept, and is here when you come back."
        : "What you typed has not been saved and will be lost."}
    </ConfirmDialog>
  );
}
