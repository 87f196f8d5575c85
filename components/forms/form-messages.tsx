"use client";

import { ConflictPanel } from "@/components/forms/conflict-panel";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Refusal } from "@/components/forms/refusal";
import type { FormState } from "@/lib/forms/form-state";

/** What the server said about the last submit, on top of the form. */
export function FormMessages({ state }: { state: FormState }) {
  if (state.status === "invalid") return <ErrorSummary errors={state.fieldErrors} />;
  if (state.status === "refused") return <Refusal message={state.message} state={state} />;
  if (state.status === "conflict") return <ConflictPanel conflict={state} />;
  return null;
}
