import type { Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { NativeName } from "@/components/ui/native-name";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { UserStateBadge } from "@/components/users/user-state-badge";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import type { UserRow } from "@/lib/features/users/types";

const COLUMNS: Column<UserRow>[] = [
  {
    key: "name",
    header: "Name",
    rowHeader: true,
    cell: ({ id, name }) => (
      <TextLink href={`/admin/users/${id}`} subtle>
        <NativeName>{name}</NativeName>
      </TextLink>
    ),
  },
  {
    key: "email",
    header: "E-mail",
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
  { key: "role", header: "Role", cell: ({ role }) => ROLE_LABELS[role] },
  {
    key: "state",
    header: "State",
    className: "whitespace-nowrap",
    cell: (user) => <UserStateBadge {...user} />,
  },
  {
    key: "secondStep",
    header: "Second step",
    cell: ({ hasSecondStep }) => (hasSecondStep ? "On" : "Off"),
  },
  {
    key: "lastUsedAt",
    header: "Last use",
    cell: ({ lastUsedAt }) =>
      lastUsedAt ? <LocalTime instant={lastUsedAt.toISOString()} /> : "Never yet",
  },
];

/** Accounts as a table, by name; cards on a narrow screen. */
export const UserTable = recordTable(COLUMNS);
