"use server";

import { currentActor } from "@/lib/auth/session";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { restorePerson, trashPerson } from "@/lib/features/people/commands/trash-person";
import { undoMerge } from "@/lib/features/people/commands/undo-merge";
import { listPositions, searchPeople } from "@/lib/features/people/queries";
import { officeTitle, termWords } from "@/lib/features/people/rules";
import { finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/people/${id}`;

/** People whose names contain the words, for pickers; none when signed out. */
export async function searchPeopleAction(q: string) {
  const actor = await currentActor();
  return actor ? searchPeople(actor, { q }) : [];
}

/** A person's offices with their dates, as the choices of a select; none when signed out. */
export async function listPositionsAction(personId: string) {
  const actor = await currentActor();
  const positions = actor ? await listPositions(actor, { personId }) : [];
  return positions.map((position) => {
    const term = termWords(position);
    return { value: position.id, label: officeTitle(position) + (term ? ` (${term})` : "") };
  });
}

export async function addPersonAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(addPerson, form, formPath), "Person added.", pageOf);
}

export async function editPersonAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(editPerson, form, formPath), "Person saved.", pageOf);
}

export async function trashPersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitForm(trashPerson, form);
  return finishForm(
    outcome,
    "Person moved to the trash. They can be restored from their page.",
    pageOf,
  );
}

export async function restorePersonAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(restorePerson, form), "Person restored.", pageOf);
}

export async function mergePeopleAction(_previous: FormState, form: FormData): Promise<FormState> {
  return finishForm(
    await submitForm(mergePeople, form),
    "Merged. The merge can be undone from this page.",
    pageOf,
  );
}

const UNDONE = "Merge undone. This person is on their own again.";
const PARTLY_UNDONE = `${UNDONE} What was changed since the merge stays with the other person.`;

export async function undoMergeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitForm(undoMerge, form);
  return finishForm(
    outcome,
    outcome.ok && !outcome.result.complete ? PARTLY_UNDONE : UNDONE,
    pageOf,
  );
}
