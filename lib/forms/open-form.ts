import type { Actor } from "@/lib/auth/actor";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import { fillForm } from "@/lib/forms/fill-form";
import { formTicket } from "@/lib/forms/form-ticket";
import type { FormOpening } from "@/lib/forms/form-opening";
import type { FormValues } from "@/lib/forms/form-state";

/** Opens a form on the page at `formPath`: filled as by `fillForm`, and with a way to keep drafts. */
export async function openForm(
  actor: Actor,
  formPath: string,
  initialValues?: FormValues,
): Promise<FormOpening> {
  const filled = await fillForm(actor, formPath, initialValues);
  return { ...filled, saveDraft: saveDraftAction, ticket: formTicket(actor, formPath) };
}
