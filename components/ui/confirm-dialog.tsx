"use client";

import type { ReactNode } from "react";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Button } from "@/components/ui/button";

type ConfirmDialogProps = {
  open: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before something that loses work. Esc and the first button both keep things as they are. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <AlertDialog.Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onCancel();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/30 dark:bg-paper/70" />
        <AlertDialog.Popup className="fixed top-[20vh] left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 bg-raised p-6 shadow-lifted">
          <AlertDialog.Title className="text-lg font-semibold">{props.title}</AlertDialog.Title>
          <AlertDialog.Description render={<div className="mt-2 text-ink-soft" />}>
            {props.children}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap gap-2">
            <Button variant="primary" onClick={props.onCancel}>
              {props.cancelLabel}
            </Button>
            <Button variant="danger" onClick={props.onConfirm}>
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
