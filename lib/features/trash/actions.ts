"use server";

import { notFound } from "next/navigation";

import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { trashNounSchema } from "@/lib/features/trash/schema";
import { formAction } from "@/lib/forms/form-action";
import type { FormState } from "@/lib/forms/form-state";

/** Erases the record that the form names, of whatever kind it is. */
export async function eraseRecordAction(previous: FormState, form: FormData): Promise<FormState> {
  const noun = trashNounSchema.safeParse(form.get("noun"));
  if (!noun.success) notFound();
  const act = formAction(ERASE[noun.data], {
    message: "Erased. The audit trail keeps that it happened, and by whom.",
    next: () => "/trash",
  });
  return act(previous, form);
}
