"use client";

import { PasswordField } from "@/components/forms/password-field";
import { PlainForm } from "@/components/forms/plain-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { breakGlassAction } from "@/lib/features/glass/actions";

type BreakGlassFormProps = { caseId: string; asksCode: boolean; minutes: number };

/** Asks for a reason and, once more, for who is there. */
export function BreakGlassForm({ caseId, asksCode, minutes }: BreakGlassFormProps) {
  return (
    <PlainForm
      action={breakGlassAction}
      fields={{ caseId }}
      submitLabel={`Open for ${minutes} minutes`}
      pendingLabel="Opening…"
      cancelHref="/admin/glass"
    >
      <TextArea
        name="reason"
        label="Reason"
        hint="The team of the case reads this, and it stays in the audit trail. 20 characters or more."
        rows={3}
      />
      <PasswordField
        name="password"
        label="Your password"
        autoComplete="current-password"
        hint="Asked for again, so that nobody does this at a screen you left."
      />
      {asksCode ? (
        <TextField
          name="code"
          label="Code of your app, or a recovery code"
          autoComplete="one-time-code"
          width="sm"
        />
      ) : null}
    </PlainForm>
  );
}
