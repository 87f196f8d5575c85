import type { ComponentProps } from "react";

import { Badge } from "@/components/ui/badge";
import type { CommitmentState } from "@/lib/db/generated/enums";
import { COMMITMENT_DUE_LABELS, COMMITMENT_STATE_LABELS } from "@/lib/features/commitments/labels";
import type { Lateness } from "@/lib/features/commitments/types";

const TONES: Record<CommitmentState, ComponentProps<typeof Badge>["tone"]> = {
  open: "neutral",
  acted_on: "info",
  kept: "success",
  broken: "danger",
  superseded: "neutral",
  withdrawn: "neutral",
};

/** What became of a promise, in a word with a shape of its own. */
export function CommitmentStateBadge({ state }: { state: CommitmentState }) {
  return <Badge tone={TONES[state] ?? "neutral"}>{COMMITMENT_STATE_LABELS[state]}</Badge>;
}

/** Marks a pending promise of which every case is closed; others need no mark. */
export function CaseClosedBadge({ closed }: { closed: boolean }) {
  return closed ? <Badge tone="neutral">Case closed</Badge> : null;
}

/** Marks a promise that is late, or may be; others need no mark. */
export function LatenessBadge({ lateness }: { lateness: Lateness | null }) {
  return lateness ? (
    <Badge tone={lateness === "overdue" ? "warning" : "neutral"}>
      {COMMITMENT_DUE_LABELS[lateness]}
    </Badge>
  ) : null;
}
