import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { StatementRow } from "@/lib/features/statements/types";

type StatementChoicesProps = {
  rows: readonly StatementRow[];
  href: (id: string) => string;
  attribution: (row: StatementRow) => ReactNode;
};

/** Statements of which one is to be chosen, each a link to the next step. */
export function StatementChoices({ rows, href, attribution }: StatementChoicesProps) {
  return (
    <ol aria-label="Statements to choose from" className="border-b border-hairline">
      {rows.map((row) => (
        <li key={row.id} className="border-t border-hairline py-3">
          <p className="text-sm">
            {attribution(row)}{" "}
            <span className="text-ink-soft">· {formatPartialDate(row.saidOn)}</span>
          </p>
          <TextLink href={href(row.id)} subtle className="font-serif text-ink">
            <span dir="auto" lang={row.language} className="line-clamp-2">
              {row.text}
            </span>
          </TextLink>
        </li>
      ))}
    </ol>
  );
}
