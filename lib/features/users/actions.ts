"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";

import { currentActor } from "@/lib/auth/session";
import { LINK_ACTOR } from "@/lib/auth/system-actor";
import { admit } from "@/lib/auth/throttle";
import { deliverLink, mailReset } from "@/lib/features/users/commands/deliver-link";
import {
  acceptInvitation,
  invite,
  renewInvitation,
  revokeInvitation,
} from "@/lib/features/users/commands/invitations";
import {
  disableUser,
  enableUser,
  endUserSessions,
  removeSecondStep,
  setRole,
} from "@/lib/features/users/commands/manage-user";
import { choosePassword, makeResetLink } from "@/lib/features/users/commands/password-links";
import { requestResetSchema } from "@/lib/features/users/schema";
import { formAction } from "@/lib/forms/form-action";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { submitSecrets } from "@/lib/forms/secret-form";
import { submitAs } from "@/lib/forms/submit-as";
import { requestAddress } from "@/lib/http/client-address";
import { setFlash } from "@/lib/http/flash";
import { ownOrigin } from "@/lib/http/own-origin";

const INVITATIONS = "/admin/users/invitations";
const pageOf = ({ id }: { id: string }) => `/admin/users/${id}`;
const samePage = (_result: unknown, form: FormData) => pageOf({ id: String(form.get("id")) });

type Made = { email: string; token: string };

/** Mails a link just made, or else shows it this once: it goes nowhere else, no cookie, no log. */
async function handOver(
  kind: "invitation" | "administrator",
  { email, token }: Made,
  next: string,
): Promise<FormState> {
  const path = kind === "invitation" ? "invitation" : "reset";
  const link = `${await ownOrigin()}/${path}/${token}`;
  const delivery = await deliverLink(kind, email, link);
  if (delivery !== "sent") {
    revalidatePath(next);
    return { status: "shown", words: link, values: { email, delivery } };
  }
  await setFlash("The link is on its way by mail.");
  redirect(next);
}

export const inviteAction: FormAction = async (_previous, form) => {
  const outcome = await submitAs(await currentActor(), invite, form);
  if (!outcome.ok) return outcome.state;
  return handOver("invitation", outcome.result, INVITATIONS);
};

export const renewInvitationAction: FormAction = async (_previous, form) => {
  const outcome = await submitAs(await currentActor(), renewInvitation, form);
  if (!outcome.ok) return outcome.state;
  return handOver("invitation", outcome.result, INVITATIONS);
};

export const revokeInvitationAction = formAction(revokeInvitation, {
  message: "Invitation revoked. Its link does not work any more.",
  next: () => INVITATIONS,
});

export const makeResetLinkAction: FormAction = async (_previous, form) => {
  const outcome = await submitAs(await currentActor(), makeResetLink, form);
  if (!outcome.ok) return outcome.state;
  return handOver("administrator", outcome.result, pageOf(outcome.result));
};

export const setRoleAction = formAction(setRole, {
  message: ({ isOwn }) =>
    isOwn
      ? "Role changed. You are not an administrator any more."
      : "Role changed. It counts from their next request on.",
  // Whoever gave up their own role does not see accounts any more.
  next: ({ id, isOwn }) => (isOwn ? "/" : pageOf({ id })),
});

export const disableUserAction = formAction(disableUser, {
  message: "Account disabled. Every session has ended.",
  next: samePage,
});

export const enableUserAction = formAction(enableUser, {
  message: "Account enabled.",
  next: samePage,
});

export const endUserSessionsAction = formAction(endUserSessions, {
  message: "Every session has ended.",
  next: samePage,
});

export const removeSecondStepAction = formAction(removeSecondStep, {
  message: "Second step removed. Every session has ended.",
  next: samePage,
});

/** Whoever holds the link is asked nothing else: it is taken for who it was made for. */
export const acceptInvitationAction: FormAction = async (_previous, form) => {
  const outcome = await submitSecrets(LINK_ACTOR, acceptInvitation, form);
  if (!outcome.ok) return outcome.state;
  redirect("/sign-in?done=invitation");
};

export const choosePasswordAction: FormAction = async (_previous, form) => {
  const outcome = await submitSecrets(LINK_ACTOR, choosePassword, form);
  if (!outcome.ok) return outcome.state;
  redirect("/sign-in?done=password");
};

/**
 * Asks for a link by mail. Whether the address has an account is looked up once the answer is given, so
 * that neither its words nor its time can tell.
 */
export const requestResetAction: FormAction = async (_previous, form) => {
  const values = { email: String(form.get("email") ?? "") };
  const parsed = requestResetSchema.safeParse(values);
  if (!parsed.success) {
    const problem = parsed.error.issues[0]?.message ?? "";
    return { status: "invalid", fieldErrors: { email: [problem] }, values };
  }
  const { email } = parsed.data;
  const address = await requestAddress();
  const admitted = await admit([
    ["reset-account", email],
    ["reset-address", address],
  ]);
  if (!admitted) {
    const message = "A link was asked for too often. Wait an hour, then try again.";
    return { status: "refused", message, values };
  }
  after(() => mailReset(email));
  return { status: "shown", words: email, values: {} };
};
