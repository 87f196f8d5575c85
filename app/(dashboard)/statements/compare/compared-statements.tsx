import { attribution } from "@/app/(dashboard)/statements/attribution";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ComparisonColumns } from "@/components/words/comparison-columns";
import { ComparisonFigures } from "@/components/words/comparison-figures";
import type { Actor } from "@/lib/auth/actor";
import { versionsOf } from "@/lib/features/words/rules/versions";
import {
  compareStatements,
  type StatementComparison,
} from "@/lib/features/words/queries/compare-statements";
import type { Segment } from "@/lib/features/words/rules/comparison";
import type { SpokenWords } from "@/lib/features/words/types";
import { orNotFound } from "@/lib/http/or-not-found";

const whole = (text: string): Segment[] => [{ kind: "between", text }];

/** Without a comparison, the words as they were said. */
const unmarked = (statement: SpokenWords) => {
  const [version] = versionsOf(statement);
  const { text, language } = statement;
  return {
    ...{ statement, segments: whole(text) },
    version: version ?? { text, language, translated: false },
  };
};

/** Says which of the two are in the trash. */
function TrashedOnes({ a, b }: Pick<StatementComparison, "a" | "b">) {
  const trashed = [a.deletedAt && "The first", b.deletedAt && "The second"].filter(Boolean);
  if (trashed.length === 0) return null;
  const title =
    trashed.length > 1 ? "Both statements are in the trash." : `${trashed[0]} is in the trash.`;
  return (
    <div className="mb-6">
      <Notice tone="warning" title={title}>
        What is in the trash is left out of lists, counts and exports until it is restored.
      </Notice>
    </div>
  );
}

/** Two statements side by side, with what differs. */
export async function ComparedStatements({ actor, a, b }: { actor: Actor; a: string; b: string }) {
  const compared = await orNotFound(compareStatements(actor, { a, b }));
  const { versions, comparison } = compared;
  const columns =
    versions && comparison
      ? {
          one: { statement: compared.a, version: versions[0], segments: comparison.one },
          other: { statement: compared.b, version: versions[1], segments: comparison.other },
        }
      : { one: unmarked(compared.a), other: unmarked(compared.b) };
  return (
    <>
      {comparison ? (
        <ComparisonFigures comparison={comparison} a={compared.a} b={compared.b} />
      ) : (
        <div className="mb-8">
          <Notice tone="warning" title="These two were not compared word by word.">
            {versions
              ? "They are too long and too different for it."
              : "They have no language in common. Add an English translation to the one that has none."}
          </Notice>
        </div>
      )}
      <TrashedOnes {...compared} />
      <ComparisonColumns {...columns} attribution={attribution} />
      <p data-print="hide" className="mt-8 flex flex-wrap gap-2">
        <ButtonLink href={`/statements/compare?a=${b}&b=${a}`}>Change places</ButtonLink>
        <ButtonLink href={`/statements/compare?a=${a}`} variant="quiet">
          Compare the first with another
        </ButtonLink>
      </p>
    </>
  );
}
