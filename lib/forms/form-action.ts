import { redirect } from "next/navigation";

import { currentActor } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import type { FormAction } from "@/lib/forms/form-state";
import { submitAs } from "@/lib/forms/submit-as";
import { setFlash } from "@/lib/http/flash";

type Ending<R> = {
  /** Confirms the success on the page that comes next. Names no one: it travels in a cookie. */
  message: string | ((result: R) => string);
  /** Path of the page that comes next. */
  next: (result: R, form: FormData) => string;
};

/**
 * The server action of a form: runs a command with the posted fields for whoever is signed in.
 * A refusal goes back into the form; a success is confirmed on the page that comes next.
 */
export function formAction<R>(command: Command<R>, { message, next }: Ending<R>): FormAction {
  return async function act(_previous, form) {
    const outcome = await submitAs(await currentActor(), command, form);
    if (!outcome.ok) return outcome.state;
    await setFlash(typeof message === "string" ? message : message(outcome.result));
    redirect(next(outcome.result, form));
  };
}
