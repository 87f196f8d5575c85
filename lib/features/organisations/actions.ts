"use server";

import { currentActor } from "@/lib/auth/session";
import { searchOrganisations } from "@/lib/features/organisations/queries";

/** Organisations whose names contain the words, for pickers; none when signed out. */
export async function searchOrganisationsAction(q: string) {
  const actor = await currentActor();
  return actor ? searchOrganisations(actor, { q }) : [];
}
