"use server";

import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { restoreContact, trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { formAction } from "@/lib/forms/form-action";
import { caseOfForm } from "@/lib/forms/form-path";

const pageOf = ({ id }: { id: string }) => `/contacts/${id}`;

export const addContactAction = formAction(addContact, {
  message: "Contact added.",
  next: (result, form) => caseOfForm(form) ?? pageOf(result),
});

export const editContactAction = formAction(editContact, {
  message: "Contact saved.",
  next: pageOf,
});

export const trashContactAction = formAction(trashContact, {
  message: "Contact moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreContactAction = formAction(restoreContact, {
  message: "Contact restored.",
  next: pageOf,
});
