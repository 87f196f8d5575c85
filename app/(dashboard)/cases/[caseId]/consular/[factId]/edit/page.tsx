import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { CorrectConsularEventForm } from "@/components/consular/correct-consular-event-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Correct a step of consular access" };

type Props = PageProps<"/cases/[caseId]/consular/[factId]/edit">;

export default async function CorrectConsularEventPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, factId } = await params;
  const fact = await orNotFound(getFactForm(actor, { caseId, id: factId }));
  if (fact.kind !== "consular_event") notFound();
  return (
    <CaseFormPage
      caseId={caseId}
      path={`consular/${factId}/edit`}
      part={{ path: "consular", label: "Consular access" }}
      title="Correct a step of consular access"
      allowed={canChange(actor, "case:edit", fact.createdById)}
      initialValues={{ ...fact.values, caseId }}
      form={(props) => <CorrectConsularEventForm {...props} version={fact.version} />}
    />
  );
}
