"use client";

import { FormMessages } from "@/components/forms/form-messages";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFormAction } from "@/components/forms/use-form-action";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { MadeLink } from "@/components/users/made-link";
import { renewInvitationAction } from "@/lib/features/users/actions";
import { INVITATION_DAYS } from "@/lib/features/users/rules";

/** Puts a new link in place of the one before, and shows it where no mail carries it. */
export function RenewInvitation({ id, email }: { id: string; email: string }) {
  const { state, action } = useFormAction(renewInvitationAction);
  return (
    <form
      action={action}
      data-leave="always"
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2 text-start"
    >
      <input type="hidden" name="id" value={id} readOnly />
      <FormMessages state={state} />
      {state.status === "shown" ? (
        <MadeLink
          state={state}
        >{`It makes one account, within ${INVITATION_DAYS} days; the link before works no more.`}</MadeLink>
      ) : null}
      <div>
        <SubmitButton variant="secondary" pendingLabel="Renewing…">
          Renew<VisuallyHidden> the invitation of {email}</VisuallyHidden>
        </SubmitButton>
      </div>
    </form>
  );
}
