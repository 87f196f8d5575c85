"use server";

import { currentActor } from "@/lib/auth/session";
import { searchSources } from "@/lib/features/sources/queries";

/** Sources whose titles contain the words, for pickers; none when signed out. */
export async function searchSourcesAction(q: string) {
  const actor = await currentActor();
  return actor ? searchSources(actor, { q }) : [];
}
