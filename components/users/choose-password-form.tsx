"use client";

import { PasswordField } from "@/components/forms/password-field";
import { PlainForm } from "@/components/forms/plain-form";
import { choosePasswordAction } from "@/lib/features/users/actions";
import { PASSWORD_HINT } from "@/lib/features/users/rules";

/** A new password for the holder of a link. */
export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  return (
    <PlainForm
      action={choosePasswordAction}
      fields={{ token }}
      submitLabel="Set the password"
      pendingLabel="Setting…"
    >
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        name="password"
        label="New password"
        autoComplete="new-password"
        hint={PASSWORD_HINT}
      />
    </PlainForm>
  );
}
