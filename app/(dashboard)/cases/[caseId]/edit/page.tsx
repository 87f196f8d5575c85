import type { Metadata } from "next";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { EditCaseForm } from "@/components/cases/edit-case-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseForm } from "@/lib/features/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a case" };

export default async function EditCasePage({ params }: PageProps<"/cases/[caseId]/edit">) {
  const actor = await requireActor();
  const { caseId: id } = await params;
  const { version, createdById, values } = await orNotFound(getCaseForm(actor, { id }));
  return (
    <CaseFormPage
      caseId={id}
      path="edit"
      title="Edit case"
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={values}
      form={(props) => <EditCaseForm {...props} version={version} />}
    />
  );
}
