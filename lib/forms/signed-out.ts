import { redirect } from "next/navigation";

import { keepDraftOf } from "@/lib/forms/drafts";
import { formPathOf } from "@/lib/forms/form-path";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { ownerOfForm } from "@/lib/forms/form-ticket";
import { isControl } from "@/lib/forms/form-values";

const SIGNED_OUT =
  "Your session has ended, so nothing was saved. Sign in again in another tab, then come back and submit once more: everything you typed is still here.";

/** The fields of a posted form as its draft holds them, URL-encoded. */
function draftOf(form: FormData): string {
  const fields = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value === "string" && !isControl(name)) fields.append(name, value);
  }
  return fields.toString();
}

/**
 * A form submitted after its session ended: what was typed becomes the draft of whoever the form was
 * opened for, and the browser goes to sign in and back. Only they will find it there. Where nothing says
 * whose form it was, or they have a newer draft, it stays as it is and says what to do.
 */
export async function signedOut(form: FormData, values: FormValues): Promise<FormState> {
  const formPath = formPathOf(form);
  const owner = formPath && ownerOfForm(form, formPath);
  if (formPath && owner && (await keepDraftOf(owner, formPath, draftOf(form)))) {
    redirect(`/sign-in?done=draft&from=${encodeURIComponent(formPath)}`);
  }
  return { status: "refused", message: SIGNED_OUT, values };
}
