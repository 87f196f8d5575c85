import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ClosureEntries } from "@/app/(dashboard)/cases/[caseId]/facts/closure-entries";
import { CustodySection } from "@/app/(dashboard)/cases/[caseId]/facts/custody-section";
import { DatesSection } from "@/app/(dashboard)/cases/[caseId]/facts/dates-section";
import { DeadlinesSection } from "@/app/(dashboard)/cases/[caseId]/facts/deadlines-section";
import { DeterminationSection } from "@/app/(dashboard)/cases/[caseId]/facts/determination-section";
import { HealthSection } from "@/app/(dashboard)/cases/[caseId]/facts/health-section";
import { ProceedingsSection } from "@/app/(dashboard)/cases/[caseId]/facts/proceedings-section";
import { RemovedSection } from "@/app/(dashboard)/cases/[caseId]/facts/removed-section";
import { StatusSection } from "@/app/(dashboard)/cases/[caseId]/facts/status-section";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Facts on file" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CaseFactsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { section, page } = firstValues(await searchParams);
  const facts = await orNotFound(listCaseFacts(actor, { caseId, section, page }));
  const { caseRecord } = facts;
  const kept = caseRecord.deletedAt === null;
  const path = `/cases/${caseId}`;
  const offered = await offeredTo(actor, caseId);
  const mayEdit = kept && canChange(offered, "case:edit", caseRecord.createdById);
  const shared = { path, mayEdit };
  return (
    <>
      <CasePartHeading
        caseRecord={caseRecord}
        part="facts"
        title="Facts on file"
        summary="What is on record with its date and its sources, newest first."
      />
      <div className="grid gap-10">
        <StatusSection
          {...shared}
          page={facts.status}
          closures={
            <ClosureEntries
              path={path}
              closures={facts.closures}
              mayCorrect={kept && can(offered, "case:close")}
            />
          }
          ends={facts.closures.length}
        />
        <CustodySection {...shared} page={facts.custody} />
        <ProceedingsSection {...shared} page={facts.proceedings} />
        <DeterminationSection {...shared} page={facts.determination} />
        <HealthSection {...shared} page={facts.health} />
        <DeadlinesSection {...shared} page={facts.deadlines} />
        <DatesSection {...shared} page={facts.dates} detainedOn={caseRecord.detainedOn} />
        <RemovedSection {...shared} page={facts.removed} />
      </div>
    </>
  );
}
