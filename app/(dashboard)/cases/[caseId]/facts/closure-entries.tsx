import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { Badge } from "@/components/ui/badge";
import { CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import type { CaseFactsOnFile } from "@/lib/features/cases/types/facts";

type ClosureEntriesProps = {
  path: string;
  closures: CaseFactsOnFile["closures"];
  mayCorrect: boolean;
};

/** How the case ended, as far as that stands; it is taken back by reopening the case. */
export function ClosureEntries({ path, closures, mayCorrect }: ClosureEntriesProps) {
  return closures.map(({ id, outcome, endedOn, note, reopenedAt, citations }) => (
    <FactEntry
      key={id}
      date={endedOn}
      title={`Case closed: ${CASE_STATUS_LABELS[outcome]}`}
      mark={reopenedAt ? <Badge>Taken back</Badge> : null}
      sources={<CitationList citations={citations} />}
      actions={
        mayCorrect && reopenedAt === null ? (
          <FactLinks path={`${path}/facts/${id}`} words="the end of the case" mayRemove={false} />
        ) : null
      }
    >
      <FactText>{note}</FactText>
    </FactEntry>
  ));
}
