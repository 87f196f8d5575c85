"use server";

import { currentActor } from "@/lib/auth/session";
import { keepDraft } from "@/lib/forms/drafts";

/** Keeps a draft of the form at a path; says in words why it could not. */
export async function saveDraftAction(formPath: string, values: string) {
  return keepDraft(await currentActor(), formPath, values);
}
