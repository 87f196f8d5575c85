"use server";

import { addPerson } from "@/lib/features/people/commands/add-person";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { mergePeople } from "@/lib/features/people/commands/merge-people";
import { restorePerson, trashPerson } from "@/lib/features/people/commands/trash-person";
import { undoMerge } from "@/lib/features/people/commands/undo-merge";
import { listPositions, searchPeople } from "@/lib/features/people/queries";
import { officeTitle, termWords } from "@/lib/features/people/rules";
import { formAction } from "@/lib/forms/form-action";
import { lookUpAction } from "@/lib/forms/look-up-action";

const pageOf = ({ id }: { id: string }) => `/people/${id}`;

/** People whose names contain the words, for pickers; none when signed out. */
export const searchPeopleAction = lookUpAction((actor, q) => searchPeople(actor, { q }));

/** A person's offices with their dates, as the choices of a select; none when signed out. */
export const listPositionsAction = lookUpAction(async (actor, personId) => {
  const positions = await listPositions(actor, { personId });
  return positions.map((position) => {
    const term = termWords(position);
    return { value: position.id, label: officeTitle(position) + (term ? ` (${term})` : "") };
  });
});

export const addPersonAction = formAction(addPerson, { message: "Person added.", next: pageOf });

export const editPersonAction = formAction(editPerson, { message: "Person saved.", next: pageOf });

export const trashPersonAction = formAction(trashPerson, {
  message: "Person moved to the trash. They can be restored from their page.",
  next: pageOf,
});

export const restorePersonAction = formAction(restorePerson, {
  message: "Person restored.",
  next: pageOf,
});

export const mergePeopleAction = formAction(mergePeople, {
  message: "Merged. The merge can be undone from this page.",
  next: pageOf,
});

const UNDONE = "Merge undone. This person is on their own again.";
const PARTLY_UNDONE = `${UNDONE} What was changed since the merge stays with the other person.`;

export const undoMergeAction = formAction(undoMerge, {
  message: ({ complete }) => (complete ? UNDONE : PARTLY_UNDONE),
  next: pageOf,
});
