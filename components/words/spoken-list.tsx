import { PositionLine } from "@/components/words/position-line";
import { ComparePick } from "@/components/words/compare-pick";
import { NativeName } from "@/components/ui/native-name";
import { Quotation } from "@/components/ui/quotation";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { MENTION_LABELS } from "@/lib/features/statements/labels";
import { placeWords } from "@/lib/features/statements/rules";
import { spokenAs } from "@/lib/features/words/rules/position";
import type { SpokenRow } from "@/lib/features/words/types";

type SpokenListProps = {
  rows: readonly SpokenRow[];
  /** Whose page it is; null for an organisation's. */
  personId: string | null;
  label: string;
};

/** What one speaker said, as quotations beside their days. */
export function SpokenList({ rows, personId, label }: SpokenListProps) {
  return (
    <ol aria-label={label} className="border-b border-hairline">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid gap-x-6 gap-y-2 border-t border-hairline py-4 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 sm:block">
            <p>
              <TextLink href={`/statements/${row.id}`} subtle>
                {formatPartialDate(row.saidOn)}
              </TextLink>
            </p>
            <ComparePick id={row.id} what={formatPartialDate(row.saidOn)} />
          </div>
          <SpokenEntry row={row} personId={personId} />
        </li>
      ))}
    </ol>
  );
}

function SpokenEntry({ row, personId }: { row: SpokenRow; personId: string | null }) {
  const { office, passedOnBy, passingOn } = spokenAs(row.speaker, personId);
  const place = placeWords(row.channel, row.venue);
  return (
    <div className="min-w-0">
      <Quotation
        lang={row.language}
        wording={row.wording}
        {...(office ? { speaker: <NativeName>{office}</NativeName> } : {})}
        office={office || personId === null ? null : "No office on record for that day"}
        date={place}
      >
        {row.text}
      </Quotation>
      {passedOnBy ? (
        <p className="mt-1 text-sm">
          Passed on by <NativeName>{passedOnBy}</NativeName>
        </p>
      ) : null}
      {passingOn ? (
        <p className="mt-1 text-sm">
          Passing on the words of <NativeName>{passingOn}</NativeName>
        </p>
      ) : null}
      {row.translation ? (
        <p className="mt-2 max-w-measure font-serif whitespace-pre-line text-ink-soft" lang="en">
          {row.translation}
        </p>
      ) : null}
      <Concerned cases={row.cases} />
      <PositionLine row={row} own={!passingOn} />
    </div>
  );
}

function Concerned({ cases }: Pick<SpokenRow, "cases">) {
  if (cases.length === 0) return <p className="mt-1 text-sm text-ink-soft">Concerns no case</p>;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
      {cases.map(({ id, personName, mention }) => (
        <li key={id}>
          <TextLink href={`/cases/${id}`}>
            <NativeName>{personName}</NativeName>
          </TextLink>
          <span className="text-ink-soft">, {MENTION_LABELS[mention].toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}
