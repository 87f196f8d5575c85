"use server";

import { currentActor } from "@/lib/auth/session";
import { keepDraft } from "@/lib/forms/drafts";

/** Keeps a draft of the form at a path; says in words why it could not. */
export async function saveDraftAction(
  formPath: string,
  values: string,
): Promise<{ savedAt: string } | { error: string }> {
  const actor = await currentActor();
  if (!actor) return { error: "Your session has ended. Sign in again in another tab; this page keeps trying." };
  if (typeof formPath !== "string" || typeof values !== "string") return { error: "This is not a draft." };
  const savedAt = await keepDraft(actor, formPath, values);
  return savedAt ? { savedAt } : { error: "This is more text than a draft can hold. Submit it, or shorten it." };
}
