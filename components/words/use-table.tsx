import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Dropped, SaidFigure, SaidOn, type FigureHref } from "@/components/words/use-cell";
import { unnamedWords } from "@/lib/features/words/rules/usage";
import type { WordUse } from "@/lib/features/words/types";

/** One speaker or side, and how to get to its statements. */
export type UseLine = { key: string; who: ReactNode; use: WordUse; href: FigureHref };

type UseTableProps = {
  caption: string;
  lines: readonly UseLine[];
  /** What is followed is the name: said how those later statements speak without it. */
  ofName?: boolean;
};

/** First said, last said, how often, and since when no longer: one line for each speaker or side. */
export function UseTable({ caption, lines, ofName = false }: UseTableProps) {
  const columns: Column<UseLine>[] = [
    { key: "who", header: "Who", rowHeader: true, className: "sm:w-52", cell: ({ who }) => who },
    {
      key: "first",
      header: ofName ? "First named" : "First said",
      cell: ({ use }) => (use.said > 0 ? <SaidOn use={use} at="first" /> : null),
    },
    {
      key: "last",
      header: ofName ? "Last named" : "Last said",
      cell: ({ use }) => (use.said > 0 ? <SaidOn use={use} at="last" /> : null),
    },
    {
      key: "said",
      header: "Statements since the first",
      cell: ({ use, href }) => <SaidFigure use={use} href={href} />,
    },
    {
      key: "dropped",
      header: "No longer",
      cell: ({ use, href }) =>
        use.said > 0 && use.without.surely > 0 ? (
          <>
            <Dropped use={use} href={href} />
            {ofName && unnamedWords(use) ? (
              <span className="block text-sm text-ink-soft">{unnamedWords(use)}</span>
            ) : null}
          </>
        ) : null,
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ key }) => key} />;
}
