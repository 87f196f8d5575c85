import type { ReactNode } from "react";

import { ActionForm } from "@/components/forms/action-form";
import { ResetLinkForm } from "@/components/users/reset-link-form";
import {
  disableUserAction,
  enableUserAction,
  endUserSessionsAction,
  removeSecondStepAction,
} from "@/lib/features/users/actions";
import { RESET_HOURS } from "@/lib/features/users/rules";
import type { UserView } from "@/lib/features/users/types";

/** What an administrator can do about somebody's access, each with what it does beside it. */
export function UserAccess({ user }: { user: UserView }) {
  const fields = { id: user.id };
  if (user.disabledAt) {
    return (
      <Step words="They can sign in again, with the password they had.">
        <ActionForm action={enableUserAction} fields={fields} label="Enable the account" />
      </Step>
    );
  }
  return (
    <div className="grid gap-5">
      <Step
        words={`A link by which they choose a new password, once, within ${RESET_HOURS.administrator} hours. Until they do, the old one works.`}
      >
        <ResetLinkForm id={user.id} />
      </Step>
      <Step words="They have to sign in again, everywhere.">
        <ActionForm action={endUserSessionsAction} fields={fields} label="End all sessions" />
      </Step>
      {user.hasSecondStep ? (
        <Step words="For somebody who lost the telephone and the recovery codes. Make sure that it is they who ask: from then on the password alone opens the account, unless their role requires a second step.">
          <ActionForm
            action={removeSecondStepAction}
            fields={fields}
            label="Remove the second step"
            variant="danger"
          />
        </Step>
      ) : null}
      <Step words="They are out at their next request, their calendar feeds and links end, and what they wrote stays. It can be undone.">
        <ActionForm
          action={disableUserAction}
          fields={fields}
          label="Disable the account"
          variant="danger"
        />
      </Step>
    </div>
  );
}

function Step({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="grid max-w-measure gap-2">
      <p>{words}</p>
      <div>{children}</div>
    </div>
  );
}
