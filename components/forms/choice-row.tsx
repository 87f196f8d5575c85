"use client";

import type { ComponentProps, ReactNode } from "react";

type ChoiceRowProps = {
  label: ReactNode;
  hint?: ReactNode;
  input: ComponentProps<"input"> & { id: string };
};

/** A radio button or tick box with its label beside it; the whole row can be clicked. */
export function ChoiceRow({ label, hint, input }: ChoiceRowProps) {
  const hintId = `${input.id}-hint`;
  const describedBy = [input["aria-describedby"], hint ? hintId : null].filter(Boolean).join(" ");
  return (
    <div className="flex min-h-8 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:py-1.5">
      <input
        {...input}
        aria-describedby={describedBy || undefined}
        className="mt-1.5 size-4 shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor={input.id} className="block cursor-pointer py-0.5">
          {label}
        </label>
        {hint ? (
          <div id={hintId} className="-mt-0.5 text-sm text-ink-soft">
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  );
}
