"use client";

import { useEffect } from "react";
import type { FormState } from "@/lib/forms/form-state";

const PREFIX = "Error: ";

/** Starts the page's title with “Error: ” while the form shows one, which a screen reader says first. */
export function FormTitle({ state }: { state: FormState }) {
  const failed =
    state.status === "invalid" || state.status === "refused" || state.status === "conflict";
  useEffect(() => {
    if (!failed) return;
    prefixTitle();
    // The router writes the title again when the answer of the action arrives after the state does.
    const observer = new MutationObserver(prefixTitle);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(PREFIX)) document.title = document.title.slice(PREFIX.length);
    };
  }, [failed]);
  return null;
}

function prefixTitle(): void {
  if (!document.title.startsWith(PREFIX)) document.title = PREFIX + document.title;
}
