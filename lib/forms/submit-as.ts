import { redirect } from "next/navigation";
import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { dropDraft } from "@/lib/forms/drafts";
import { applyIntent } from "@/lib/forms/form-intent";
import { formPathOf } from "@/lib/forms/form-path";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { readPath } from "@/lib/forms/form-values";
import { parseFields } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { differencesBetween } from "@/lib/forms/version-differences";
import { safeReturnPath } from "@/lib/http/request-path";

type Outcome<R> = { ok: true; result: R } | { ok: false; state: FormState };

/**
 * Runs a command for whoever is signed in (null: nobody) and turns expected refusals into form state
 * that gives every typed value back. Buttons named `_intent` reshape the form without submitting it.
 * The draft of the page named by `_formPath` is dropped once the command is done.
 * Anything unexpected is thrown on, to the error page and the log.
 */
export async function submitAs<R>(
  actor: Actor | null,
  command: Command<R>,
  formData: FormData,
): Promise<Outcome<R>> {
  const values = parseFields(formData);
  const formPath = formPathOf(formData);
  const intent = formData.get("_intent");
  if (!actor) return { ok: false, state: await signedOut(formData, values) };
  if (intent === "discard-draft" && formPath) return discardDraft(actor, formPath);
  if (typeof intent === "string" && intent !== "")
    return { ok: false, state: applyIntent(intent, values) };
  try {
    const result = await command(actor, values);
    if (formPath) await dropDraft(actor, formPath);
    return { ok: true, result };
  } catch (error) {
    return { ok: false, state: describeRefusal(error, values) };
  }
}

async function discardDraft(actor: Actor, formPath: string): Promise<never> {
  await dropDraft(actor, formPath);
  redirect(safeReturnPath(formPath));
}

function describeRefusal(error: unknown, values: FormValues): FormState {
  if (error instanceof z.ZodError) {
    return { status: "invalid", fieldErrors: fieldErrorsOf(error), values };
  }
  if (error instanceof InvalidInputError) {
    return {
      status: "invalid",
      fieldErrors: error.fieldErrors,
      values: withChoices(values, error.choices),
    };
  }
  if (error instanceof ConflictError && error.current) {
    const { version, changedBy, changedAt, values: theirs, labels } = error.current;
    const differences = differencesBetween(values, theirs, labels);
    return {
      status: "conflict",
      message: error.message,
      values,
      version,
      changedBy,
      changedAt,
      differences,
    };
  }
  if (
    error instanceof ForbiddenError ||
    error instanceof NotFoundError ||
    error instanceof ConflictError
  ) {
    return { status: "refused", message: error.message, values };
  }
  throw error;
}

/** Puts the records to choose between where the picker of that name finds them. */
function withChoices(values: FormValues, choices: InvalidInputError["choices"]): FormValues {
  const offered = structuredClone(values);
  for (const [name, records] of Object.entries(choices)) {
    const picker = readPath(offered, name);
    if (typeof picker === "object" && picker !== null) Object.assign(picker, { choices: records });
  }
  return offered;
}

function fieldErrorsOf(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    (errors[issue.path.join(".") || "form"] ??= []).push(issue.message);
  }
  return errors;
}
