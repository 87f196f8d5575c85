"use server";

import { currentActor } from "@/lib/auth/session";
import { searchPeople } from "@/lib/features/people/queries";

/** People whose names contain the words, for pickers; none when signed out. */
export async function searchPeopleAction(q: string) {
  const actor = await currentActor();
  return actor ? searchPeople(actor, { q }) : [];
}
