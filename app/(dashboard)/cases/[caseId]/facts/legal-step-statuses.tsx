import { FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { Badge } from "@/components/ui/badge";
import { formatPartialDate } from "@/lib/dates/format";
import { LEGAL_STEP_LABELS, LEGAL_STEP_STATE_LABELS } from "@/lib/features/cases/labels";
import type { LegalStepOnFile } from "@/lib/features/cases/types/facts";

type LegalStepStatusesProps = { step: LegalStepOnFile; path: string; mayEdit: boolean };

/** Where a legal step stood, newest first, each with what that rests on. */
export function LegalStepStatuses({ step, path, mayEdit }: LegalStepStatusesProps) {
  const { statuses, earlierStatuses } = step;
  if (statuses.length === 0) return null;
  const name = LEGAL_STEP_LABELS[step.kind];
  return (
    <>
      <ol aria-label={`Where it stood: ${name}`} className="border-s-2 border-hairline ps-4">
        {statuses.map(({ id, state, alleged, since, note, citations }) => (
          <li key={id} className="grid gap-1 py-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{LEGAL_STEP_STATE_LABELS[state]}</span>
              <span className="tabular-nums">{formatPartialDate(since)}</span>
              {alleged ? <Badge tone="warning">Alleged</Badge> : null}
            </p>
            <FactText>{note}</FactText>
            <div className="text-sm">
              <CitationList citations={citations} />
            </div>
            {mayEdit ? (
              <FactLinks
                path={`${path}/facts/${id}`}
                words={`${name}: ${LEGAL_STEP_STATE_LABELS[state]}`}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {earlierStatuses > 0 ? (
        <p className="text-sm text-ink-soft">
          and {earlierStatuses.toLocaleString("en-GB")} earlier, told in the history of the case
        </p>
      ) : null}
    </>
  );
}
