"use client";

import { PasswordField } from "@/components/forms/password-field";
import { PlainForm } from "@/components/forms/plain-form";
import { TextField } from "@/components/forms/text-field";
import { acceptInvitationAction } from "@/lib/features/users/actions";
import { PASSWORD_HINT } from "@/lib/features/users/rules";

/** Name and password of somebody who was invited. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  return (
    <PlainForm
      action={acceptInvitationAction}
      fields={{ token }}
      submitLabel="Make my account"
      pendingLabel="Making…"
    >
      {/* Lets a password manager know whose password it is. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        name="name"
        label="Your name"
        hint="As colleagues know you; it stands beside what you write."
        autoComplete="name"
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="new-password"
        hint={PASSWORD_HINT}
      />
    </PlainForm>
  );
}
