"use client";

import { RecoveryCodes } from "@/components/account/recovery-codes";
import { PasswordField } from "@/components/forms/password-field";
import { PlainForm } from "@/components/forms/plain-form";
import { TextField } from "@/components/forms/text-field";
import {
  changeEmailAction,
  changeNameAction,
  changePasswordAction,
  removeOwnSecondStepAction,
  renewRecoveryCodesAction,
} from "@/lib/features/account/actions";
import type { Account } from "@/lib/features/account/types";
import { PASSWORD_HINT } from "@/lib/features/users/rules";

const PATH = "/account";

function PresentPassword() {
  return (
    <PasswordField
      name="password"
      label="Present password"
      autoComplete="current-password"
      hint="Asked for again, so that nobody does this at a screen you left."
    />
  );
}

export function NameForm({ account }: { account: Account }) {
  return (
    <PlainForm
      action={changeNameAction}
      initialValues={{ name: account.name }}
      submitLabel="Save"
      cancelHref={PATH}
    >
      <TextField name="name" label="Name" autoComplete="name" />
    </PlainForm>
  );
}

export function EmailForm({ account }: { account: Account }) {
  return (
    <PlainForm
      action={changeEmailAction}
      initialValues={{ email: account.email }}
      submitLabel="Change the address"
      cancelHref={PATH}
    >
      <TextField name="email" type="email" label="E-mail address" autoComplete="email" />
      <PresentPassword />
    </PlainForm>
  );
}

export function PasswordForm() {
  return (
    <PlainForm action={changePasswordAction} submitLabel="Change the password" cancelHref={PATH}>
      <PresentPassword />
      <PasswordField
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        hint={PASSWORD_HINT}
      />
    </PlainForm>
  );
}

export function RecoveryCodesForm() {
  return (
    <PlainForm
      action={renewRecoveryCodesAction}
      submitLabel="Make ten new codes"
      pendingLabel="Making…"
      cancelHref={PATH}
      shown={({ words }) => <RecoveryCodes codes={words.split("\n")} next={PATH} />}
    >
      <p className="max-w-measure">The codes you have now will not work any more.</p>
      <PresentPassword />
    </PlainForm>
  );
}

export function RemoveSecondStepForm() {
  return (
    <PlainForm
      action={removeOwnSecondStepAction}
      submitLabel="Remove the second step"
      pendingLabel="Removing…"
      cancelHref={PATH}
    >
      <p className="max-w-measure">
        From then on your password alone lets you in, and your other sessions end. Where your role
        requires a second step, you set up a new one at once: this is the way to another telephone.
      </p>
      <PresentPassword />
    </PlainForm>
  );
}
