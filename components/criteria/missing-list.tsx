import { TextLink } from "@/components/ui/text-link";
import type { CriteriaFramework } from "@/lib/db/generated/enums";
import { FRAMEWORKS, GAP_LABELS } from "@/lib/features/criteria/labels";
import { gapsIn } from "@/lib/features/criteria/rules";
import type { FactorView, GapReason } from "@/lib/features/criteria/types";

type MissingListProps = { framework: CriteriaFramework; factors: FactorView[] };

const REASONS = Object.keys(GAP_LABELS) as GapReason[];

/** What is missing before the factors of a framework can be argued, by reason. */
export function MissingList({ framework, factors }: MissingListProps) {
  const gaps = gapsIn(factors);
  if (gaps.length === 0) {
    return <p>Nothing: every factor is assessed and rests on a graded source.</p>;
  }
  return (
    <ul className="grid gap-3">
      {REASONS.map((reason) => ({
        reason,
        missing: gaps.filter((gap) => gap.reason === reason),
      })).map(({ reason, missing }) =>
        missing.length === 0 ? null : (
          <li key={reason}>
            <p className="text-sm font-medium">{GAP_LABELS[reason]}</p>
            <ul
              className="flex flex-wrap gap-x-3 gap-y-1"
              aria-label={`${FRAMEWORKS[framework].unit}, ${GAP_LABELS[reason].toLowerCase()}`}
            >
              {missing.map(({ factor }) => (
                <li key={factor}>
                  <TextLink
                    href={`#${framework}-${factor}`}
                    className="inline-flex min-h-6 min-w-6 items-center justify-center tabular-nums"
                  >
                    <span className="sr-only">{FRAMEWORKS[framework].unit} </span>
                    {factor}
                  </TextLink>
                </li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ul>
  );
}
