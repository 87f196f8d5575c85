"use server";

import { currentActor } from "@/lib/auth/session";
import {
  addOrganisation,
  editOrganisation,
  restoreOrganisation,
  trashOrganisation,
} from "@/lib/features/organisations/commands";
import { searchOrganisations } from "@/lib/features/organisations/queries";
import { finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/organisations/${id}`;

/** Organisations whose names contain the words, for pickers; none when signed out. */
export async function searchOrganisationsAction(q: string) {
  const actor = await currentActor();
  return actor ? searchOrganisations(actor, { q }) : [];
}

export async function addOrganisationAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(addOrganisation, form, formPath),
    "Organisation added.",
    pageOf,
  );
}

export async function editOrganisationAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(editOrganisation, form, formPath),
    "Organisation saved.",
    pageOf,
  );
}

export async function trashOrganisationAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await submitForm(trashOrganisation, form);
  return finishForm(
    outcome,
    "Organisation moved to the trash. It can be restored from its page.",
    pageOf,
  );
}

export async function restoreOrganisationAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(restoreOrganisation, form), "Organisation restored.", pageOf);
}
