"use server";

import { currentActor } from "@/lib/auth/session";
import { addSource, editSource, restoreSource, trashSource } from "@/lib/features/sources/commands";
import { searchSources } from "@/lib/features/sources/queries";
import { finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/sources/${id}`;

/** Sources whose titles contain the words, for pickers; none when signed out. */
export async function searchSourcesAction(q: string) {
  const actor = await currentActor();
  return actor ? searchSources(actor, { q }) : [];
}

export async function addSourceAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(addSource, form, formPath), "Source added.", pageOf);
}

export async function editSourceAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(editSource, form, formPath), "Source saved.", pageOf);
}

export async function trashSourceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitForm(trashSource, form);
  return finishForm(
    outcome,
    "Source moved to the trash. It can be restored from its page.",
    pageOf,
  );
}

export async function restoreSourceAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(restoreSource, form), "Source restored.", pageOf);
}
