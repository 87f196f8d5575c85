import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ConsularSteps } from "@/app/(dashboard)/cases/[caseId]/consular/consular-steps";
import { ExpectedInterval } from "@/app/(dashboard)/cases/[caseId]/consular/expected-interval";
import { AccessAccount } from "@/components/consular/access-account";
import { VisitList } from "@/components/consular/visit-list";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseHead } from "@/lib/features/cases/queries";
import { getConsularAccess } from "@/lib/features/consular/queries/get-consular-access";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Consular access" };

export default async function ConsularAccessPage({
  params,
}: PageProps<"/cases/[caseId]/consular">) {
  const actor = await requireActor();
  const { caseId } = await params;
  const caseRecord = await orNotFound(getCaseHead(actor, { id: caseId }));
  const access = await getConsularAccess(actor, { caseId });
  const inTrash = caseRecord.deletedAt !== null;
  const offered = await offeredTo(actor, caseId);
  const mayEdit = canChange(offered, "case:edit", caseRecord.createdById) && !inTrash;
  const path = `/cases/${caseId}`;
  return (
    <>
      <CasePartHeading
        caseRecord={caseRecord}
        part="consular"
        title="Consular access"
        actions={
          inTrash ? null : (
            <>
              {mayEdit ? (
                <ButtonLink href={`${path}/consular/new`} variant="primary">
                  Record a step
                </ButtonLink>
              ) : null}
              {can(offered, "contact:add") ? (
                <ButtonLink href={`${path}/contacts/new?medium=consular_visit`}>
                  Add a consular visit
                </ButtonLink>
              ) : null}
            </>
          )
        }
      />
      <div className="grid gap-10">
        <AccessAccount access={access} />
        <ConsularSteps caseId={caseId} access={access} mayEdit={mayEdit} />
        <section>
          <SectionHeading count={access.visitRecords} capped={false}>
            Visits, made or refused
          </SectionHeading>
          <VisitList caseId={caseId} visits={access.visits} total={access.visitRecords} />
        </section>
        {mayEdit ? <ExpectedInterval actor={actor} caseId={caseId} /> : null}
      </div>
    </>
  );
}
