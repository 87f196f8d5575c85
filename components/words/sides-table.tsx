import { DataTable, type Column } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { Dropped, SaidFigure, type FigureHref } from "@/components/words/use-cell";
import { SIDE_LABELS } from "@/lib/features/words/labels";
import type { Term } from "@/lib/features/words/rules/terms";
import type { Side, SideUse } from "@/lib/features/words/types";

const SIDES: readonly Side[] = ["holder", "official", "other"];

type SidesTableProps = {
  terms: readonly Term[];
  sides: readonly SideUse[];
  chosen: Term;
  /** The page with another word looked at closely. */
  wordHref: (key: string) => string;
  /** The statements behind a figure of one word. */
  figureHref: (key: string) => FigureHref;
};

/** Every word against every side: how often, and where it was dropped. */
export function SidesTable({ terms, sides, chosen, wordHref, figureHref }: SidesTableProps) {
  const spoke = SIDES.filter((side) => sides.some((use) => use.side === side));
  const columns: Column<Term>[] = [
    {
      key: "word",
      header: "Word",
      rowHeader: true,
      className: "sm:w-44",
      cell: ({ key, label }) => (
        <TextLink href={`${wordHref(key)}#closely`} subtle aria-current={key === chosen.key}>
          <bdi>{label}</bdi>
        </TextLink>
      ),
    },
    ...spoke.map((side) => ({
      key: side,
      header: SIDE_LABELS[side],
      cell: ({ key }: Term) => {
        const use = sides.find((found) => found.key === key && found.side === side);
        if (!use) return null;
        const href: FigureHref = (filters) => figureHref(key)({ side, ...filters });
        return (
          <>
            <SaidFigure use={use} href={href} />
            <span className="block text-sm">
              <Dropped use={use} href={href} />
            </span>
          </>
        );
      },
    })),
  ];
  return (
    <DataTable
      caption="Statements with each word, of all since it was first said; and since when it is missing"
      columns={columns}
      rows={terms}
      rowKey={({ key }) => key}
    />
  );
}
