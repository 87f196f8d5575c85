"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";

import { currentActor } from "@/lib/auth/session";
import { breakGlass } from "@/lib/features/glass/commands/break-glass";
import { endGlass } from "@/lib/features/glass/commands/end-glass";
import { mailTeam } from "@/lib/features/glass/commands/mail-team";
import { openedWords } from "@/lib/features/glass/rules";
import { formAction } from "@/lib/forms/form-action";
import type { FormAction } from "@/lib/forms/form-state";
import { submitSecrets } from "@/lib/forms/secret-form";
import { setFlash } from "@/lib/http/flash";

export const breakGlassAction: FormAction = async (_previous, form) => {
  const outcome = await submitSecrets(await currentActor(), breakGlass, form);
  if (!outcome.ok) return outcome.state;
  const { caseId, emails } = outcome.result;
  after(() => mailTeam(emails));
  await setFlash(openedWords(emails.length));
  redirect(`/cases/${caseId}`);
};

export const endGlassAction = formAction(endGlass, {
  message: "Closed. You do not see this case any more.",
  next: () => "/admin/glass",
});
