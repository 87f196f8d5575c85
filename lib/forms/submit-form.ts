import { currentActor } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import { submitAs, type Outcome } from "@/lib/forms/submit-as";

/**
 * Runs a command for the signed-in person; see `submitAs`.
 * @param formPath path of the form's page, whose draft is dropped once the command is done
 */
export async function submitForm<R>(
  command: Command<R>,
  formData: FormData,
  formPath?: string,
): Promise<Outcome<R>> {
  return submitAs(await currentActor(), command, formData, formPath);
}
