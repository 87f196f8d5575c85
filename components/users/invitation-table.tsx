import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { recordTable } from "@/components/ui/record-table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { RenewInvitation } from "@/components/users/renew-invitation";
import { revokeInvitationAction } from "@/lib/features/users/actions";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import type { InvitationRow } from "@/lib/features/users/types";

const COLUMNS: Column<InvitationRow>[] = [
  {
    key: "email",
    header: "E-mail",
    rowHeader: true,
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
  { key: "role", header: "Role", cell: ({ role }) => ROLE_LABELS[role] },
  {
    key: "invitedBy",
    header: "Invited by",
    cell: ({ invitedBy }) => (invitedBy === null ? "Command line" : <bdi>{invitedBy}</bdi>),
  },
  {
    key: "createdAt",
    header: "Invited",
    cell: ({ createdAt }) => <LocalTime instant={createdAt.toISOString()} />,
  },
  {
    key: "expiresAt",
    header: "Works until",
    cell: ({ expiresAt, expired }) =>
      expired ? (
        <Badge tone="warning">Too old: renew it</Badge>
      ) : (
        <LocalTime instant={expiresAt.toISOString()} />
      ),
  },
  {
    key: "actions",
    header: "Renew or revoke",
    align: "end",
    className: "sm:w-60",
    cell: ({ id, email }) => (
      <div className="flex flex-wrap justify-end gap-2 max-sm:justify-start">
        <RenewInvitation id={id} email={email} />
        <ActionForm
          action={revokeInvitationAction}
          fields={{ id }}
          label={
            <>
              Revoke<VisuallyHidden> the invitation of {email}</VisuallyHidden>
            </>
          }
          pendingLabel="Revoking…"
        />
      </div>
    ),
  },
];

/** Invitations that nobody has accepted, with what can be done about each. */
export const InvitationTable = recordTable(COLUMNS);
