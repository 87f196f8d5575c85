"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { MadeLink } from "@/components/users/made-link";
import { makeResetLinkAction } from "@/lib/features/users/actions";
import { RESET_HOURS } from "@/lib/features/users/rules";

/** Makes a link for a new password: mailed where there is a mail server, else to hand over. */
export function ResetLinkForm({ id }: { id: string }) {
  return (
    <PlainForm
      action={makeResetLinkAction}
      fields={{ id }}
      submitLabel="Make a link for a new password"
      pendingLabel="Making…"
      shown={(state) => (
        <MadeLink
          state={state}
        >{`It works once, within ${RESET_HOURS.administrator} hours.`}</MadeLink>
      )}
    />
  );
}
