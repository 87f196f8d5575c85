import { AssessmentBadge } from "@/components/criteria/assessment-badge";
import { FindingSources } from "@/components/criteria/finding-sources";
import { TextLink } from "@/components/ui/text-link";
import type { CriteriaFramework } from "@/lib/db/generated/enums";
import { FRAMEWORKS } from "@/lib/features/criteria/labels";
import { factorName } from "@/lib/features/criteria/rules";
import type { FactorView } from "@/lib/features/criteria/types";

type FactorEntryProps = {
  framework: CriteriaFramework;
  row: FactorView;
  numbers: ReadonlyMap<string, number>;
  /** Address of the form of this factor; null for who may not assess it. */
  assessHref: string | null;
};

/** One factor: what it asks, what the evidence says, why, and by which sources. */
export function FactorEntry({ framework, row, numbers, assessHref }: FactorEntryProps) {
  const { factor, finding } = row;
  const name = factorName(framework, factor);
  return (
    <li
      id={`${framework}-${factor}`}
      className="grid gap-x-5 gap-y-2 border-t border-hairline py-4 target:bg-wash sm:grid-cols-[2.5rem_minmax(0,1fr)_10rem] print:grid-cols-[2.5rem_minmax(0,1fr)_8rem]"
    >
      <span aria-hidden className="font-serif text-xl text-ink-soft tabular-nums">
        {factor}
      </span>
      <div className="min-w-0">
        <h3 className="max-w-measure font-medium">
          <span className="sr-only">{name}: </span>
          {FRAMEWORKS[framework].factors[factor]}
        </h3>
        {finding?.reasoning ? (
          <p dir="auto" className="mt-2 max-w-measure font-serif whitespace-pre-line">
            {finding.reasoning}
          </p>
        ) : null}
        {finding && finding.citations.length > 0 ? (
          <div className="mt-3 max-w-measure">
            <FindingSources
              citations={finding.citations}
              numbers={numbers}
              anchor={`${framework}-source`}
            />
          </div>
        ) : null}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 sm:grid sm:content-start sm:justify-items-start">
        <AssessmentBadge assessment={finding?.assessment ?? null} />
        {assessHref ? (
          <TextLink
            href={assessHref}
            data-print="hide"
            className="inline-flex min-h-6 items-center text-sm"
          >
            {finding ? "Change" : "Assess"}
            <span className="sr-only"> {name}</span>
          </TextLink>
        ) : null}
      </div>
    </li>
  );
}
