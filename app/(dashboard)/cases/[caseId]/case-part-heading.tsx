import type { ReactNode } from "react";

import { CASE_PARTS } from "@/components/cases/case-parts";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { NativeName } from "@/components/ui/native-name";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import type { CaseHead } from "@/lib/features/cases/types";

type CasePartHeadingProps = {
  caseRecord: CaseHead;
  /** Path of the part below the case. */
  part: string;
  title: string;
  /** What the part is, in a sentence. */
  summary?: string;
  actions?: ReactNode;
};

/** The head of a page about one part of a case: what it is, whose case, and the other parts. */
export function CasePartHeading(props: CasePartHeadingProps) {
  const { caseRecord, part, title, summary, actions } = props;
  const { id, reference, person, deletedAt } = caseRecord;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: "Cases", href: "/cases" },
          { label: caseLabel(person.fullName, reference), href: `/cases/${id}` },
        ]}
        summary={
          <>
            {summary}
            <span className="hidden print:block">
              <NativeName>{person.fullName}</NativeName>, {reference}
            </span>
          </>
        }
        actions={actions}
      />
      <RecordTabs path={`/cases/${id}`} current={part} parts={CASE_PARTS} />
      {deletedAt ? <TrashNotice at={deletedAt} /> : null}
    </>
  );
}
