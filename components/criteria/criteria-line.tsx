import { TextLink } from "@/components/ui/text-link";
import type { CriteriaFramework } from "@/lib/db/generated/enums";
import { FRAMEWORKS } from "@/lib/features/criteria/labels";
import { factorsOf, FRAMEWORK_ORDER, tallyWords } from "@/lib/features/criteria/rules";
import type { CriteriaTally } from "@/lib/features/criteria/types";

type CriteriaLineProps = {
  path: string;
  tally: Record<CriteriaFramework, CriteriaTally> | null;
};

/** How far a case can be argued, in one line: the frameworks of which something was assessed. */
export function CriteriaLine({ path, tally }: CriteriaLineProps) {
  const assessed = tally
    ? FRAMEWORK_ORDER.filter(
        (framework) => tally[framework].not_assessed < factorsOf(framework).length,
      )
    : [];
  return (
    <p>
      <TextLink href={path}>Criteria matrix</TextLink>
      <span className="text-ink-soft">
        {tally && assessed.length > 0
          ? `: ${assessed.map((framework) => `${FRAMEWORKS[framework].short}: ${tallyWords(tally[framework])}`).join(" · ")}`
          : ": no factor has been assessed yet"}
      </span>
    </p>
  );
}
