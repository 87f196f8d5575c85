"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Toast } from "@base-ui/react/toast";
import { CircleCheck, X } from "lucide-react";

/** A message the server confirmed. `id` tells a repeated message from the same one rendered again. */
export type Flash = { id: string; message: string; action?: ReactNode };

const SECONDS_SHOWN = 7;

/**
 * Shows a confirmed message as a toast; one with an action (Undo) stays until it is dismissed. Needs
 * scripts: the page shows the same message as a notice where there are none.
 */
export function ToastRegion({ flash }: { flash?: Flash | null | undefined }) {
  return (
    <Toast.Provider>
      <FlashToast flash={flash} />
      <Toast.Portal>
        <Toast.Viewport
          data-print="hide"
          className="fixed inset-x-4 bottom-4 z-50 flex flex-col gap-2 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function FlashToast({ flash }: { flash: Flash | null | undefined }) {
  const { add } = Toast.useToastManager();
  const shownId = useRef<string>(undefined);
  useEffect(() => {
    if (!flash || shownId.current === flash.id) return;
    shownId.current = flash.id;
    add({
      title: flash.message,
      description: flash.action,
      timeout: flash.action ? 0 : SECONDS_SHOWN * 1000,
    });
  }, [flash, add]);
  return null;
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={[]}
      className="bg-raised shadow-lifted transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3 border-s-4 border-success px-4 py-3">
        <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-success" />
        <div className="min-w-0 flex-1">
          <Toast.Title render={<p className="font-medium" />} />
          {toast.description ? (
            <Toast.Description render={<div className="mt-1 text-sm" />} />
          ) : null}
        </div>
        <Toast.Close
          aria-label="Dismiss"
          className="-me-1.5 inline-flex size-7 items-center justify-center text-ink-soft hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
