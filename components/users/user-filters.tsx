import { ListFilters } from "@/components/ui/list-filters";
import { ROLE_LABELS, USER_STATE_LABELS } from "@/lib/features/users/labels";
import { choicesOf } from "@/lib/forms/choices";

/** What narrows the list of accounts. */
export function UserFilters({ params }: { params: Record<string, string> }) {
  return (
    <ListFilters
      path="/admin/users"
      label="Filter accounts"
      params={params}
      filters={[
        { name: "role", label: "Role", all: "All roles", choices: choicesOf(ROLE_LABELS) },
        { name: "state", label: "State", all: "All", choices: choicesOf(USER_STATE_LABELS) },
      ]}
    />
  );
}
