import type { Metadata } from "next";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { RecordConsularEventForm } from "@/components/consular/record-consular-event-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Record a step of consular access" };

type Props = PageProps<"/cases/[caseId]/consular/new">;

export default async function RecordConsularEventPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { createdById } = await orNotFound(getCaseName(actor, { id: caseId }));
  return (
    <CaseFormPage
      caseId={caseId}
      path="consular/new"
      part={{ path: "consular", label: "Consular access" }}
      title="Record a step of consular access"
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={{ caseId }}
      form={(props) => <RecordConsularEventForm {...props} />}
    />
  );
}
