import { redirect } from "next/navigation";

import type { FormState } from "@/lib/forms/form-state";
import type { Outcome } from "@/lib/forms/submit-as";
import { setFlash } from "@/lib/http/flash";

/**
 * Ends a form's action: a refusal goes back into the form; a success is confirmed on the page that
 * comes next. The message names no one: it travels in a cookie.
 */
export async function finishForm<R>(
  outcome: Outcome<R>,
  message: string,
  pathOf: (result: R) => string,
): Promise<FormState> {
  if (!outcome.ok) return outcome.state;
  await setFlash(message);
  redirect(pathOf(outcome.result));
}

/** The case whose page a form was opened from, as its path; null when it was opened elsewhere. */
export function caseOfForm(formPath: string): string | null {
  return /^\/cases\/[0-9a-f-]{36}(?=\/)/.exec(formPath)?.[0] ?? null;
}
