"use client";

import { useEffect, useState, type ReactNode } from "react";

import { useFormContext } from "@/components/forms/form-context";
import { useHydrated } from "@/components/ui/use-hydrated";
import { readText } from "@/lib/forms/form-values";

type ShownWhenProps = {
  name: string;
  /** The answer to be shown for … */
  is?: string;
  /** … or the one not to be shown for. */
  isNot?: string;
  /** The answer when none was given yet. */
  fallback?: string;
  children: ReactNode;
};

/**
 * Fields that matter only for one answer of a radio group or select. Without scripts they are all in
 * view; the server reads those that belong to the answer.
 */
export function ShownWhen({ name, is, isNot, fallback = "", children }: ShownWhenProps) {
  const { values } = useFormContext();
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState(readText(values, name) || fallback);
  useEffect(() => {
    const onChange = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === name && target.checked)
        setAnswer(target.value);
      if (target instanceof HTMLSelectElement && target.name === name) setAnswer(target.value);
    };
    document.addEventListener("change", onChange);
    return () => document.removeEventListener("change", onChange);
  }, [name]);
  const shown = is === undefined ? answer !== isNot : answer === is;
  return <div hidden={hydrated && !shown}>{children}</div>;
}
