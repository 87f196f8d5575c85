import type { ReactNode } from "react";

import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import type { StatusView } from "@/lib/features/cases/types";
import type { OnFile } from "@/lib/features/cases/types/facts";

type StatusSectionProps = SectionProps<OnFile<StatusView>> & {
  /** The ends of the case, as entries; the first page of the section begins with them. */
  closures: ReactNode;
  ends: number;
};

/** How the status of the case changed, and how the case ended. */
export function StatusSection({ closures, ends, ...props }: StatusSectionProps) {
  const { path, mayEdit, page } = props;
  return (
    <FactSection
      {...props}
      name="status"
      title="Status history"
      empty="No status is on record."
      record="status/new"
      further={ends}
    >
      {page.page === 1 ? closures : null}
      {page.rows.map(({ id, status, alleged, since, note, citations }) => (
        <FactEntry
          key={id}
          date={since}
          title={CASE_STATUS_LABELS[status]}
          alleged={alleged}
          sources={<CitationList citations={citations} />}
          actions={
            mayEdit && <FactLinks path={`${path}/facts/${id}`} words={CASE_STATUS_LABELS[status]} />
          }
        >
          <FactText>{note}</FactText>
        </FactEntry>
      ))}
    </FactSection>
  );
}
