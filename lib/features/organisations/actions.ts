"use server";

import {
  addOrganisation,
  editOrganisation,
  restoreOrganisation,
  trashOrganisation,
} from "@/lib/features/organisations/commands";
import { searchOrganisations } from "@/lib/features/organisations/queries";
import { formAction } from "@/lib/forms/form-action";
import { lookUpAction } from "@/lib/forms/look-up-action";

const pageOf = ({ id }: { id: string }) => `/organisations/${id}`;

/** Organisations whose names contain the words, for pickers; none when signed out. */
export const searchOrganisationsAction = lookUpAction((actor, q) =>
  searchOrganisations(actor, { q }),
);

export const addOrganisationAction = formAction(addOrganisation, {
  message: "Organisation added.",
  next: pageOf,
});

export const editOrganisationAction = formAction(editOrganisation, {
  message: "Organisation saved.",
  next: pageOf,
});

export const trashOrganisationAction = formAction(trashOrganisation, {
  message: "Organisation moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreOrganisationAction = formAction(restoreOrganisation, {
  message: "Organisation restored.",
  next: pageOf,
});
