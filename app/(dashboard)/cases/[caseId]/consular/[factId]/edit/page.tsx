import type { Metadata } from "next";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { CorrectConsularEventForm } from "@/components/consular/correct-consular-event-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { getConsularEventForm } from "@/lib/features/consular/queries/get-consular-forms";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Correct a step of consular access" };

type Props = PageProps<"/cases/[caseId]/consular/[factId]/edit">;

export default async function CorrectConsularEventPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, factId } = await params;
  const { createdById } = await orNotFound(getCaseName(actor, { id: caseId }));
  const { values, version } = await orNotFound(getConsularEventForm(actor, { caseId, id: factId }));
  return (
    <CaseFormPage
      caseId={caseId}
      path={`consular/${factId}/edit`}
      part={{ path: "consular", label: "Consular access" }}
      title="Correct a step of consular access"
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={{ ...values, caseId }}
      form={(props) => <CorrectConsularEventForm {...props} version={version} />}
    />
  );
}
