"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FormContextValue } from "@/components/forms/form-context";
import { focusField } from "@/components/forms/focus-field";
import type { Option } from "@/components/forms/option";
import type { FormState, FormValues } from "@/lib/forms/form-state";

const NO_VALUES: FormValues = {};
const NO_ERRORS: Record<string, string[]> = {};

/**
 * Counts the answers of the server, and the discarding of the draft the form began with: React empties
 * a form after its action, so its fields are made anew for each. A draft kept meanwhile changes nothing.
 */
export function useRevision(state: FormState, fromDraft: boolean): number {
  const [seen, setSeen] = useState({ state, fromDraft, revision: 0 });
  const discarded = seen.fromDraft && !fromDraft;
  if (seen.state === state && !discarded) return seen.revision;
  const next = { state, fromDraft: seen.fromDraft && fromDraft, revision: seen.revision + 1 };
  setSeen(next);
  return next.revision;
}

/** What the fields of a form read; `onChange` is called when a field changes without an input event. */
export function useFieldContext(
  state: FormState,
  initialValues: FormValues | undefined,
  onChange: () => void,
): FormContextValue {
  const [pickedOptions] = useState(() => new Map<string, Option>());
  return useMemo(() => {
    const hasTypedValues = state.status !== "idle";
    return {
      values: hasTypedValues ? state.values : (initialValues ?? NO_VALUES),
      errors: state.status === "invalid" ? state.fieldErrors : NO_ERRORS,
      hasTypedValues,
      reportChange: onChange,
      pickedOptions,
    };
  }, [state, initialValues, onChange, pickedOptions]);
}

/** Whether the form holds what the server has not stored: typed since, or given back by a refusal. */
export function useUnsaved(state: FormState) {
  const [unsaved, setUnsaved] = useState(state.status !== "idle");
  const [seen, setSeen] = useState(state);
  if (seen !== state) {
    setSeen(state);
    setUnsaved(state.status !== "idle");
  }
  return { unsaved, setUnsaved };
}

/** Moves the focus to the field an answer names, such as the first of an added row. */
export function useAnsweredFocus(state: FormState): void {
  useEffect(() => {
    if (state.status === "editing" && state.focus) focusField(state.focus);
  }, [state]);
}

/** Lets a form be sent once at a time: `begin` is false while an answer is awaited. */
export function useSingleSubmit() {
  const sending = useRef(false);
  const begin = useCallback(() => {
    if (sending.current) return false;
    sending.current = true;
    return true;
  }, []);
  const settle = useCallback((pending: boolean) => {
    sending.current = pending;
  }, []);
  return { begin, settle };
}
