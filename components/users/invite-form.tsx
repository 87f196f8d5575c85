"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextField } from "@/components/forms/text-field";
import { MadeLink } from "@/components/users/made-link";
import { ButtonLink } from "@/components/ui/button";
import { inviteAction } from "@/lib/features/users/actions";
import { ROLE_HINTS, ROLE_LABELS } from "@/lib/features/users/labels";
import { INVITATION_DAYS } from "@/lib/features/users/rules";
import { choicesOf } from "@/lib/forms/choices";

const INVITATIONS = "/admin/users/invitations";

/** Invites somebody: by mail where there is a mail server, else by a link to hand over. */
export function InviteForm() {
  return (
    <PlainForm
      action={inviteAction}
      submitLabel="Invite"
      pendingLabel="Inviting…"
      cancelHref="/admin/users"
      shown={(state) => (
        <div className="grid max-w-3xl gap-4">
          <MadeLink
            state={state}
          >{`It makes one account, within ${INVITATION_DAYS} days.`}</MadeLink>
          <p>
            <ButtonLink href={INVITATIONS}>All invitations</ButtonLink>
          </p>
        </div>
      )}
    >
      <TextField name="email" type="email" label="E-mail address" width="md" />
      <RadioGroup name="role" label="Role" choices={choicesOf(ROLE_LABELS, ROLE_HINTS)} />
    </PlainForm>
  );
}
