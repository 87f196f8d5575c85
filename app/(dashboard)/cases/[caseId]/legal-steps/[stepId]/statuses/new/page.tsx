import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";
import { requireActor } from "@/lib/auth/session";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Record where a legal step stands" };

type Props = PageProps<"/cases/[caseId]/legal-steps/[stepId]/statuses/new">;

export default async function RecordLegalStepStatusPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, stepId } = await params;
  const { kind, words } = await orNotFound(getFactForm(actor, { caseId, id: stepId }));
  if (kind !== "legal_step") notFound();
  return (
    <CaseFactPage
      params={params}
      path={`legal-steps/${stepId}/statuses/new`}
      title={`Record where it stands: ${words}`}
      initialValues={{ legalStepId: stepId }}
      form={(props) => <RecordFactForm {...props} kind="legal_step_status" />}
    />
  );
}
