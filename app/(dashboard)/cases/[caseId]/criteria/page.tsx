import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { FrameworkSection } from "@/components/criteria/framework-section";
import { TabNav } from "@/components/ui/tab-nav";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates/format";
import { getCaseHead } from "@/lib/features/cases/queries";
import { FRAMEWORKS } from "@/lib/features/criteria/labels";
import { getCriteria } from "@/lib/features/criteria/queries/get-criteria";
import { FRAMEWORK_ORDER } from "@/lib/features/criteria/rules";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Criteria matrix" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CriteriaPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const wanted = firstValues(await searchParams).framework;
  const shown = FRAMEWORK_ORDER.find((framework) => framework === wanted) ?? "levinson";
  const caseRecord = await orNotFound(getCaseHead(actor, { id: caseId }));
  const matrix = await getCriteria(actor, { caseId });
  const offered = await offeredTo(actor, caseId);
  const mayEdit = canChange(offered, "case:edit", caseRecord.createdById) && !caseRecord.deletedAt;
  const path = `/cases/${caseId}/criteria`;
  return (
    <>
      <CasePartHeading caseRecord={caseRecord} part="criteria" title="Criteria matrix" />
      <p className="mb-6 max-w-measure text-ink-soft">
        What the evidence on file says of each factor by which a detention is judged. Only what can
        be shown counts as supported or contradicted.
      </p>
      <TabNav
        label="Frameworks"
        tabs={FRAMEWORK_ORDER.map((framework) => ({
          label: FRAMEWORKS[framework].title,
          href: `${path}?framework=${framework}`,
          current: framework === shown,
        }))}
      />
      <div>
        {FRAMEWORK_ORDER.map((framework) => (
          <FrameworkSection
            key={framework}
            framework={framework}
            factors={matrix[framework]}
            assessPath={mayEdit ? path : null}
            printedHead={`${caseRecord.reference}, as of ${formatDay(today())}`}
            shown={framework === shown}
          />
        ))}
      </div>
    </>
  );
}
