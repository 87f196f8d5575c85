import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";
import { MarkedText } from "@/components/words/marked-text";
import { formatPartialDate } from "@/lib/dates/format";
import type { Segment } from "@/lib/features/words/rules/comparison";
import type { TextVersion } from "@/lib/features/words/rules/versions";
import type { SpokenWords } from "@/lib/features/words/types";

type Compared = {
  statement: SpokenWords;
  /** What is shown: the version compared, or the words as they were said. */
  version: TextVersion;
  segments: readonly Segment[];
};

type ComparisonColumnsProps = {
  one: Compared;
  other: Compared;
  attribution: (statement: SpokenWords) => ReactNode;
};

/** Two statements side by side; one below the other where there is no room. */
export function ComparisonColumns({ one, other, attribution }: ComparisonColumnsProps) {
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {[one, other].map((compared, index) => (
        <section key={index} className="min-w-0 border-t border-ink pt-2.5">
          <h2 className="text-lg font-semibold">{index === 0 ? "First" : "Second"} statement</h2>
          <p className="mt-1 font-medium">{attribution(compared.statement)}</p>
          <p className="mb-3 text-sm text-ink-soft">
            {formatPartialDate(compared.statement.saidOn)}
            {compared.version.translated ? " · English translation" : ""}
            {compared.statement.wording === "reported" ? " · reported, not word for word" : ""}
            {compared.statement.wording === "mixed" ? " · partly quoted" : ""}
          </p>
          <MarkedText
            segments={compared.segments}
            lang={compared.version.language}
            side={index === 0 ? "one" : "other"}
          />
          <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-sm">
            <TextLink href={`/statements/${compared.statement.id}`}>The whole statement</TextLink>
            <TextLink href={`/statements/${compared.statement.id}/wording`}>
              Who else says it
            </TextLink>
          </p>
        </section>
      ))}
    </div>
  );
}
