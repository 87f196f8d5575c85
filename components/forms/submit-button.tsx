"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonVariant } from "@/components/ui/button";

type SubmitButtonProps = {
  children: ReactNode;
  /** What the button says while the server works: “Saving…”. */
  pendingLabel?: string;
  variant?: ButtonVariant;
  /** A second meaning for the same form: sent as `_intent`. */
  intent?: string;
};

/** Submits the form around it. Stays focusable while the server works, but a second press is void. */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, pendingLabel = "Saving…", variant = "primary", intent } = props;
  const { pending, data } = useFormStatus();
  const isMine = (data?.get("_intent") ?? undefined) === intent;
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      {...(intent ? { name: "_intent", value: intent, formNoValidate: true } : {})}
    >
      {pending && isMine ? pendingLabel : children}
    </Button>
  );
}
