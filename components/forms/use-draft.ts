"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { DraftOutcome, FormOpening } from "@/lib/forms/form-opening";
import { isControl } from "@/lib/forms/form-values";

export type DraftStatus =
  { kind: "none" } | { kind: "saved"; savedAt: string } | { kind: "failed"; reason: string };

const SAVE_AFTER_MS = 2_000;
const RETRY_AFTER_MS = 8_000;
const UNREACHABLE = "Vigil cannot be reached. Keep this page open; it tries again by itself.";

/**
 * Saves what is typed at most two seconds after it was typed, and again until the server confirms.
 * `schedule` reports a change; `cancel` stops, as when the form itself is being sent.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  { formPath, saveDraft }: Pick<FormOpening, "formPath" | "saveDraft">,
) {
  const [status, setStatus] = useState<DraftStatus>({ kind: "none" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(false);

  const cancel = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);

  const schedule = useCallback(
    (delay = SAVE_AFTER_MS) => {
      if (timer.current !== undefined) return;
      timer.current = setTimeout(async function save() {
        if (saving.current) {
          timer.current = setTimeout(save, SAVE_AFTER_MS);
          return;
        }
        timer.current = undefined;
        if (!form.current) return;
        saving.current = true;
        const values = serialise(form.current);
        const outcome = await attempt(() => saveDraft(formPath, values));
        saving.current = false;
        setStatus(outcome);
        if (outcome.kind === "failed" && timer.current === undefined) {
          timer.current = setTimeout(save, RETRY_AFTER_MS);
        }
      }, delay);
    },
    [form, formPath, saveDraft],
  );

  useEffect(() => {
    const retryAtOnce = () => {
      if (timer.current === undefined) return;
      cancel();
      schedule(0);
    };
    window.addEventListener("online", retryAtOnce);
    return () => {
      window.removeEventListener("online", retryAtOnce);
      cancel();
    };
  }, [cancel, schedule]);

  return { status, schedule, cancel };
}

async function attempt(save: () => Promise<DraftOutcome>): Promise<DraftStatus> {
  try {
    const outcome = await save();
    return "error" in outcome
      ? { kind: "failed", reason: outcome.error }
      : { kind: "saved", savedAt: outcome.savedAt };
  } catch {
    return { kind: "failed", reason: UNREACHABLE };
  }
}

/** Every text field of a form, as it would be sent; controls are left out. */
function serialise(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !isControl(name)) fields.append(name, value);
  }
  return fields.toString();
}
