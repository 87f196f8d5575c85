"use client";

import { useState, type ComponentProps, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/use-hydrated";

type PasswordInputProps = ComponentProps<"input"> & {
  id: string;
  label: string;
  autoComplete: "current-password" | "new-password";
  /** Hint and errors, between the label and the box. */
  children?: ReactNode;
};

/** A password, with a button that shows it. Pasting and password managers work; nothing is given back. */
export function PasswordInput({ label, children, ...input }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={input.id} className="mb-1 block font-medium">
          {label}
        </label>
        {hydrated ? (
          <Button
            variant="text"
            className="min-h-6 py-0"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"} <span className="sr-only">{label.toLowerCase()}</span>
          </Button>
        ) : null}
      </div>
      {children}
      <input
        {...input}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="control w-full"
      />
    </div>
  );
}
