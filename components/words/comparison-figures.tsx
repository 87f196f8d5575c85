import { Stat } from "@/components/ui/stat";
import { boundsOf } from "@/lib/dates/bounds";
import { firstSaidWords } from "@/lib/features/words/rules/order";
import { similarityPercent, type Comparison } from "@/lib/features/words/rules/comparison";
import type { SpokenWords } from "@/lib/features/words/types";

type ComparisonFiguresProps = { comparison: Comparison; a: SpokenWords; b: SpokenWords };

const number = (count: number) => count.toLocaleString("en-GB");

/** How alike two statements are, and what the figure means. */
export function ComparisonFigures({ comparison, a, b }: ComparisonFiguresProps) {
  const { same, words } = comparison;
  return (
    <div className="mb-8 grid gap-4">
      <Stat
        value={`${similarityPercent(comparison)} %`}
        label="of the words of both are the same, in the same order"
        note={`${number(same)} ${same === 1 ? "word stands" : "words stand"} in both: of ${number(words.one)} in the first and ${number(words.other)} in the second. Case, accents and punctuation make no difference.`}
      />
      <p>{firstSaidWords(boundsOf(a.saidOn.edtf), boundsOf(b.saidOn.edtf))}</p>
      <ul className="grid gap-1 text-sm text-ink-soft" aria-label="How differences are marked">
        <li>
          <del className="bg-danger-wash px-0.5 text-ink line-through decoration-danger decoration-2">
            struck through
          </del>
          : only in the first
        </li>
        <li>
          <ins className="bg-success-wash px-0.5 text-ink underline decoration-success decoration-2 underline-offset-4">
            underlined
          </ins>
          : only in the second
        </li>
        <li>
          <mark className="bg-transparent text-ink underline decoration-rule decoration-dotted underline-offset-4">
            dotted
          </mark>
          : three words or more in a row that both have
        </li>
      </ul>
    </div>
  );
}
