import * as z from "zod";

import { currentActor } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { applyIntent } from "@/lib/forms/form-intent";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { differencesBetween } from "@/lib/forms/version-differences";

export type Outcome<R> = { ok: true; result: R } | { ok: false; state: FormState };

const SIGNED_OUT =
  "Your session has ended, so nothing was saved. Sign in again in another tab, then come back and submit once more: everything you typed is still here.";

/**
 * Runs a command for the signed-in person and turns expected refusals into form state that gives
 * every typed value back. Buttons named `_intent` reshape the form without submitting it.
 * Anything unexpected is thrown on, to the error page and the log.
 */
export async function submitForm<R>(
  command: Command<R>,
  formData: FormData,
  bound: Record<string, unknown> = {},
): Promise<Outcome<R>> {
  const values = parseForm(formData);
  const intent = formData.get("_intent");
  if (typeof intent === "string" && intent !== "") return { ok: false, state: applyIntent(intent, values) };
  const actor = await currentActor();
  if (!actor) return { ok: false, state: { status: "refused", message: SIGNED_OUT, values } };
  try {
    return { ok: true, result: await command(actor, { ...values, ...bound }) };
  } catch (error) {
    return { ok: false, state: describeRefusal(error, values) };
  }
}

function describeRefusal(error: unknown, values: FormValues): FormState {
  if (error instanceof z.ZodError) {
    return { status: "invalid", fieldErrors: fieldErrorsOf(error), values };
  }
  if (error instanceof InvalidInputError) {
    return { status: "invalid", fieldErrors: error.fieldErrors, values };
  }
  if (error instanceof ConflictError && error.current) {
    const { version, changedBy, changedAt, values: theirs, labels } = error.current;
    const differences = differencesBetween(values, theirs, labels);
    return { status: "conflict", message: error.message, values, version, changedBy, changedAt, differences };
  }
  if (error instanceof ForbiddenError || error instanceof NotFoundError || error instanceof ConflictError) {
    return { status: "refused", message: error.message, values };
  }
  throw error;
}

function fieldErrorsOf(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    (errors[issue.path.join(".") || "form"] ??= []).push(issue.message);
  }
  return errors;
}
