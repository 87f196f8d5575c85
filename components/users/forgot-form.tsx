"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { TextField } from "@/components/forms/text-field";
import { Notice } from "@/components/ui/notice";
import { requestResetAction } from "@/lib/features/users/actions";

/** Asks for a link by mail. The answer is the same for every address. */
export function ForgotForm() {
  return (
    <PlainForm
      action={requestResetAction}
      submitLabel="Send me a link"
      pendingLabel="Sending…"
      cancelHref="/sign-in"
      shown={({ words }) => (
        <Notice role="status" tone="success" title="Look into your mail">
          <p>
            If somebody can sign in with <span className="break-all">{words}</span>, a link for a
            new password is on its way there. It works once, for an hour. Nothing came? Look among
            the unwanted mail, then ask an administrator.
          </p>
        </Notice>
      )}
    >
      <TextField name="email" type="email" label="E-mail address" autoComplete="username" />
    </PlainForm>
  );
}
