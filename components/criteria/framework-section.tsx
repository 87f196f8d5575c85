import type { ReactNode } from "react";

import { FactorEntry } from "@/components/criteria/factor-entry";
import { MissingList } from "@/components/criteria/missing-list";
import { SourceRegister } from "@/components/criteria/source-register";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CriteriaFramework } from "@/lib/db/generated/enums";
import { FRAMEWORKS } from "@/lib/features/criteria/labels";
import { numberSources, tallyOfFactors, tallyWords } from "@/lib/features/criteria/rules";
import type { FactorView } from "@/lib/features/criteria/types";

type FrameworkSectionProps = {
  framework: CriteriaFramework;
  factors: FactorView[];
  /** Path of the matrix; the forms of its factors stand below it. Null for who may not assess. */
  assessPath: string | null;
  /** Whose case it is and on what day, for the head of each printed page. */
  printedHead: ReactNode;
  /** Shown on the screen; on paper every framework is, on pages of its own. */
  shown: boolean;
};

/** One framework: how its factors stand, what is missing, and the sources by number. */
export function FrameworkSection(props: FrameworkSectionProps) {
  const { framework, factors, assessPath, shown } = props;
  const { title, citation, note } = FRAMEWORKS[framework];
  const sources = numberSources(factors);
  const numbers = new Map(sources.map(({ number, source }) => [source.id, number]));
  return (
    <section
      aria-labelledby={`${framework}-title`}
      className={`print:break-before-page print:first:break-before-auto ${shown ? "" : "hidden print:block"}`}
    >
      <p className="hidden text-sm text-ink-soft print:mb-2 print:block">{props.printedHead}</p>
      <SectionHeading id={`${framework}-title`}>{title}</SectionHeading>
      <p className="max-w-measure text-sm text-ink-soft">
        {citation}. {note}
      </p>
      <p className="mt-3 font-medium">{tallyWords(tallyOfFactors(framework, factors))}</p>
      <div className="mt-4 grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_17rem] print:block">
        <div className="min-w-0">
          <ol className="border-b border-hairline">
            {factors.map((row) => (
              <FactorEntry
                key={row.factor}
                framework={framework}
                row={row}
                numbers={numbers}
                assessHref={assessPath && `${assessPath}/${framework}/${row.factor}`}
              />
            ))}
          </ol>
        </div>
        <aside aria-label="What is missing" className="print:mt-6">
          <SectionHeading>What is missing</SectionHeading>
          <MissingList framework={framework} factors={factors} />
        </aside>
      </div>
      {sources.length > 0 ? (
        <div className="mt-8">
          <SectionHeading count={sources.length} capped={false}>
            Sources
          </SectionHeading>
          <SourceRegister sources={sources} anchor={`${framework}-source`} />
        </div>
      ) : null}
    </section>
  );
}
