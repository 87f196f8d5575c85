"use server";

import { currentActor } from "@/lib/auth/session";
import { searchCases } from "@/lib/features/cases/queries";

/** Cases whose reference or person contains the words, for pickers; none when signed out. */
export async function searchCasesAction(q: string) {
  const actor = await currentActor();
  return actor ? searchCases(actor, { q }) : [];
}
