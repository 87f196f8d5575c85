import { CUSTODY_ACCESS_LABELS, KNOWN_OR_NOT_LABELS } from "@/lib/features/cases/labels";
import type { CustodyView } from "@/lib/features/cases/types";

const QUESTIONS = Object.entries(CUSTODY_ACCESS_LABELS) as [
  keyof typeof CUSTODY_ACCESS_LABELS,
  string,
][];

/** What is known of openness and access during a time in custody; what is not known is said too. */
export function CustodyAccess({ custody }: { custody: CustodyView }) {
  return (
    <ul
      aria-label="Openness and access"
      className="flex max-w-measure flex-wrap gap-x-5 gap-y-0.5 text-sm"
    >
      {QUESTIONS.map(([question, label]) => (
        <li key={question} className={custody[question] === "unknown" ? "text-ink-soft" : ""}>
          {label}: {KNOWN_OR_NOT_LABELS[custody[question]].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
