import { CircleCheck, CircleDashed, CircleX, Quote, type LucideIcon } from "lucide-react";

import { Badge } from "@/components/ui/badge";
import type { CriterionAssessment } from "@/lib/db/generated/enums";
import { ASSESSMENT_LABELS } from "@/lib/features/criteria/labels";

const LOOKS = {
  supported: { icon: CircleCheck, tone: "success" },
  contradicted: { icon: CircleX, tone: "danger" },
  claimed: { icon: Quote, tone: "warning" },
  no_evidence: { icon: CircleDashed, tone: "neutral" },
} as const satisfies Record<CriterionAssessment, { icon: LucideIcon; tone: string }>;

/** An assessment in a word, with a shape of its own; “Not assessed” where there is none. */
export function AssessmentBadge({ assessment }: { assessment: CriterionAssessment | null }) {
  const { icon, tone } = LOOKS[assessment ?? "no_evidence"];
  return (
    <Badge icon={icon} tone={tone}>
      {assessment ? ASSESSMENT_LABELS[assessment] : "Not assessed"}
    </Badge>
  );
}
