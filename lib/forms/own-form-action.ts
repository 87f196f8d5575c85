import { redirect } from "next/navigation";

import type { Actor } from "@/lib/auth/actor";
import { currentActor, currentSessionId } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import type { FormAction } from "@/lib/forms/form-state";
import { submitSecrets } from "@/lib/forms/secret-form";
import { setFlash } from "@/lib/http/flash";

/** Runs a command about one's own account, in the session that asks; the server says which that is. */
export async function submitOwn<R>(actor: Actor | null, command: Command<R>, form: FormData) {
  return submitSecrets(actor, command, form, { sessionId: (await currentSessionId()) ?? "" });
}

/** The action of a form on one's own account: confirmed on the page that comes next. */
export function ownFormAction<R>(
  command: Command<R>,
  { message, next }: { message: string; next: string },
): FormAction {
  return async function act(_previous, form) {
    const outcome = await submitOwn(await currentActor(), command, form);
    if (!outcome.ok) return outcome.state;
    await setFlash(message);
    redirect(next);
  };
}
