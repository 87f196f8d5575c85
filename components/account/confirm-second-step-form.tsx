"use client";

import type { ReactNode } from "react";

import { RecoveryCodes } from "@/components/account/recovery-codes";
import { PlainForm } from "@/components/forms/plain-form";
import { TextField } from "@/components/forms/text-field";
import { ButtonLink } from "@/components/ui/button";
import { confirmSecondStepAction } from "@/lib/features/account/actions";

type ConfirmProps = {
  /** The QR code and the secret, which give way to the recovery codes. */
  children: ReactNode;
  /** It is set up: nothing is left to be confirmed. */
  done: boolean;
  /** Path of the page to go to afterwards. */
  next: string;
};

/** The second part: a code of the app shows that it has the secret. */
export function ConfirmSecondStepForm({ children, done, next }: ConfirmProps) {
  return (
    <PlainForm
      action={confirmSecondStepAction}
      submitLabel="Confirm"
      pendingLabel="Confirming…"
      finished={done ? <SetUp next={next} /> : null}
      shown={({ words }) => <RecoveryCodes codes={words.split("\n")} next={next} />}
    >
      {children}
      <TextField
        name="code"
        label="Code of the app"
        hint="The six digits that it shows now."
        inputMode="numeric"
        autoComplete="one-time-code"
        width="sm"
      />
    </PlainForm>
  );
}

function SetUp({ next }: { next: string }) {
  return (
    <div className="grid gap-4">
      <p>The second step is set up.</p>
      <p>
        <ButtonLink href={next}>Go on</ButtonLink>
      </p>
    </div>
  );
}
