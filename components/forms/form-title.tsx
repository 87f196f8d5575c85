"use client";

import { useEffect } from "react";
import type { FormState } from "@/lib/forms/form-state";

const PREFIX = "Error: ";

/** Starts the page's title with “Error: ” while the form shows one, which a screen reader says first. */
export function FormTitle({ state }: { state: FormState }) {
  const failed =
    state.status === "invalid" || state.status === "refused" || state.status === "conflict";
  useEffect(() => {
    if (!failed || document.title.startsWith(PREFIX)) return;
    const title = document.title;
    document.title = PREFIX + title;
    return () => {
      if (document.title === PREFIX + title) document.title = title;
    };
  }, [failed, state]);
  return null;
}
