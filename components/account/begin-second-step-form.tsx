"use client";

import { PasswordField } from "@/components/forms/password-field";
import { PlainForm } from "@/components/forms/plain-form";
import { beginSecondStepAction } from "@/lib/features/account/actions";

/** The first part of setting up the second step: the password once more. */
export function BeginSecondStepForm({ cancelHref }: { cancelHref: string | null }) {
  return (
    <PlainForm
      action={beginSecondStepAction}
      submitLabel="Begin"
      pendingLabel="Beginning…"
      {...(cancelHref ? { cancelHref } : {})}
    >
      <PasswordField name="password" label="Present password" autoComplete="current-password" />
    </PlainForm>
  );
}
