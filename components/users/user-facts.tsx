import { DefinitionList } from "@/components/ui/definition-list";
import { LocalTime } from "@/components/ui/local-time";
import { UserStateBadge } from "@/components/users/user-state-badge";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import type { UserView } from "@/lib/features/users/types";

/** What an administrator sees of an account. */
export function UserFacts({ user }: { user: UserView }) {
  const { email, role, createdAt, lastUsedAt, hasSecondStep, feeds } = user;
  return (
    <DefinitionList
      items={[
        { term: "E-mail", value: <span className="break-all">{email}</span> },
        { term: "Role", value: ROLE_LABELS[role] },
        { term: "State", value: <UserStateBadge {...user} /> },
        { term: "Second step", value: hasSecondStep ? "On" : "Off" },
        { term: "Calendar feeds", value: feeds.toLocaleString("en-GB") },
        { term: "Added", value: <LocalTime instant={createdAt.toISOString()} /> },
        {
          term: "Last use",
          value: lastUsedAt ? <LocalTime instant={lastUsedAt.toISOString()} /> : "Never yet",
        },
      ]}
    />
  );
}
