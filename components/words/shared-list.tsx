import type { ReactNode } from "react";

import { Quotation } from "@/components/ui/quotation";
import { TextLink } from "@/components/ui/text-link";
import { ComparePick } from "@/components/words/compare-pick";
import { boundsOf } from "@/lib/dates/bounds";
import { formatPartialDate } from "@/lib/dates/format";
import { orderWords } from "@/lib/features/words/rules/order";
import type { SharedRow, SpokenWords } from "@/lib/features/words/types";

const MOST_PASSAGES = 3;

type SharedListProps = {
  statement: SpokenWords;
  rows: readonly SharedRow[];
  /** Who said a statement, and in what office. */
  attribution: (row: SpokenWords) => ReactNode;
};

/** Statements with the wording they share with one, best first. */
export function SharedList({ statement, rows, attribution }: SharedListProps) {
  return (
    <ol aria-label="Statements that share wording" className="border-b border-hairline">
      {rows.map((row) => (
        <li key={row.id} className="border-t border-hairline py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="font-medium">{attribution(row)}</p>
            <p className="text-sm tabular-nums">
              has {row.shared.words} of this statement’s {row.shared.of} words
            </p>
          </div>
          <p className="text-sm text-ink-soft">
            {formatPartialDate(row.saidOn)}:{" "}
            {orderWords(boundsOf(row.saidOn.edtf), boundsOf(statement.saidOn.edtf))}
          </p>
          <SharedPassages row={row} />
          <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
            <TextLink href={`/statements/compare?a=${statement.id}&b=${row.id}`}>
              Compare word by word
            </TextLink>
            <TextLink href={`/statements/${row.id}`}>The whole statement</TextLink>
            <ComparePick id={row.id} what={formatPartialDate(row.saidOn)} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function SharedPassages({ row: { shared, version } }: { row: SharedRow }) {
  const rest = new Set(shared.passages).size - MOST_PASSAGES;
  return (
    <div className="mt-2 grid gap-1">
      {[...new Set(shared.passages)].slice(0, MOST_PASSAGES).map((passage) => (
        <Quotation key={passage} lang={version.language} wording="reported">
          {`… ${passage} …`}
        </Quotation>
      ))}
      {rest > 0 || version.translated ? (
        <p className="text-sm text-ink-soft">
          {[
            rest > 0 && `and ${rest} shorter ${rest === 1 ? "passage" : "passages"}`,
            version.translated && "compared in English translation",
          ]
            .filter(Boolean)
            .join("; ")}
        </p>
      ) : null}
    </div>
  );
}
