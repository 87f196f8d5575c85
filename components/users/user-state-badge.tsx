import { Badge } from "@/components/ui/badge";
import { USER_STATE_LABELS } from "@/lib/features/users/labels";

/** Whether somebody can sign in. */
export function UserStateBadge({ disabledAt }: { disabledAt: Date | null }) {
  return disabledAt ? (
    <Badge tone="neutral">{USER_STATE_LABELS.disabled}</Badge>
  ) : (
    <Badge tone="success">{USER_STATE_LABELS.active}</Badge>
  );
}
