"use server";

import { revalidatePath } from "next/cache";

import { currentActor, currentPerson } from "@/lib/auth/session";
import {
  changeEmail,
  changeName,
  changePassword,
} from "@/lib/features/account/commands/change-account";
import { endOtherSessions, endOwnSession } from "@/lib/features/account/commands/own-sessions";
import {
  beginSecondStep,
  confirmSecondStep,
  removeOwnSecondStep,
  renewRecoveryCodes,
} from "@/lib/features/account/commands/second-step";
import { formAction } from "@/lib/forms/form-action";
import type { FormAction } from "@/lib/forms/form-state";
import { ownFormAction, submitOwn } from "@/lib/forms/own-form-action";

const PATH = "/account";

export const changeNameAction = formAction(changeName, {
  message: "Name changed.",
  next: () => PATH,
});

export const changeEmailAction = ownFormAction(changeEmail, {
  message: "E-mail address changed. Sign in with the new one from now on.",
  next: PATH,
});

export const changePasswordAction = ownFormAction(changePassword, {
  message: "Password changed. Your other sessions have ended.",
  next: PATH,
});

export const endOwnSessionAction = formAction(endOwnSession, {
  message: "Session ended.",
  next: () => PATH,
});

export const endOtherSessionsAction = ownFormAction(endOtherSessions, {
  message: "All your other sessions have ended.",
  next: PATH,
});

export const removeOwnSecondStepAction = ownFormAction(removeOwnSecondStep, {
  message: "Second step removed. You sign in with your password alone.",
  next: PATH,
});

/** Also for somebody who must set it up before anything else. */
export const beginSecondStepAction: FormAction = async (_previous, form) => {
  const outcome = await submitOwn(await currentPerson(), beginSecondStep, form);
  if (!outcome.ok) return outcome.state;
  revalidatePath("/second-step");
  return { status: "idle" };
};

/** The recovery codes go into the answer and nowhere else. */
export const confirmSecondStepAction: FormAction = async (_previous, form) => {
  const outcome = await submitOwn(await currentPerson(), confirmSecondStep, form);
  if (!outcome.ok) return outcome.state;
  return { status: "shown", words: outcome.result.codes.join("\n"), values: {} };
};

export const renewRecoveryCodesAction: FormAction = async (_previous, form) => {
  const outcome = await submitOwn(await currentActor(), renewRecoveryCodes, form);
  if (!outcome.ok) return outcome.state;
  return { status: "shown", words: outcome.result.codes.join("\n"), values: {} };
};
