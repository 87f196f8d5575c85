import type { ReactNode } from "react";

import { CASE_PARTS } from "@/components/cases/case-parts";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { NativeName } from "@/components/ui/native-name";
import type { CaseView } from "@/lib/features/cases/types";

type CasePartHeadingProps = {
  caseRecord: CaseView;
  part: "criteria" | "consular" | "words" | "coverage";
  title: string;
  actions?: ReactNode;
};

/** The head of a page about one part of a case: what it is, whose case, and the other parts. */
export function CasePartHeading({ caseRecord, part, title, actions }: CasePartHeadingProps) {
  const { id, reference, person, deletedAt } = caseRecord;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: "Cases", href: "/cases" },
          { label: `${person.fullName} (${reference})`, href: `/cases/${id}` },
        ]}
        summary={
          <p className="hidden print:block">
            <NativeName>{person.fullName}</NativeName>, {reference}
          </p>
        }
        actions={actions}
      />
      <RecordTabs path={`/cases/${id}`} current={part} parts={CASE_PARTS} />
      {deletedAt ? <TrashNotice at={deletedAt} /> : null}
    </>
  );
}
