import { Badge } from "@/components/ui/badge";
import { CONSENT_STATE_LABELS } from "@/lib/features/consents/labels";
import type { ConsentState } from "@/lib/features/consents/types";

const TONES = {
  in_force: "success",
  over: "neutral",
  withdrawn: "danger",
} as const;

/** Whether a consent holds today. */
export function ConsentStateBadge({ state }: { state: ConsentState }) {
  return <Badge tone={TONES[state]}>{CONSENT_STATE_LABELS[state]}</Badge>;
}
