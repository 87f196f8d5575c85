"use server";

import { currentActor } from "@/lib/auth/session";
import {
  destroySensitive,
  keepSensitive,
  revealSensitive,
} from "@/lib/features/sensitive/commands";
import { formAction } from "@/lib/forms/form-action";
import type { FormAction } from "@/lib/forms/form-state";
import { submitAs } from "@/lib/forms/submit-as";

const pageOf = ({ caseId }: { caseId: string }) => `/cases/${caseId}/sensitive`;

/** The words go into the answer and nowhere else: gone when the page is opened again. */
export const revealSensitiveAction: FormAction = async (_previous, form) => {
  const outcome = await submitAs(await currentActor(), revealSensitive, form);
  if (!outcome.ok) return outcome.state;
  const { words, version } = outcome.result;
  return { status: "shown", words, values: { text: words, version: String(version) } };
};

const keepAction = formAction(keepSensitive, {
  message: "Kept under seal.",
  next: pageOf,
});

/** One form in two steps: first it shows the words, then it takes the changed ones. */
export const editSensitiveAction: FormAction = async (previous, form) =>
  form.has("text") ? keepAction(previous, form) : revealSensitiveAction(previous, form);

export const destroySensitiveAction = formAction(destroySensitive, {
  message: "Destroyed for good.",
  next: pageOf,
});
