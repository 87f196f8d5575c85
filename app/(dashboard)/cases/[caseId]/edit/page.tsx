import type { Metadata } from "next";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { EditCaseForm } from "@/components/cases/edit-case-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { formatPartialDate } from "@/lib/dates/format";
import { getCaseForm } from "@/lib/features/cases/queries";
import { getSettings } from "@/lib/features/settings/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a case" };

export default async function EditCasePage({ params }: PageProps<"/cases/[caseId]/edit">) {
  const actor = await requireActor();
  const { caseId: id } = await params;
  const { version, createdById, values, chosenDate } = await orNotFound(getCaseForm(actor, { id }));
  const { silenceThresholdDays } = await getSettings(actor, {});
  return (
    <CaseFormPage
      caseId={id}
      path="edit"
      title="Edit case"
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={values}
      form={(props) => (
        <EditCaseForm
          {...props}
          version={version}
          silenceDefault={silenceThresholdDays}
          chosenDate={
            chosenDate && {
              date: formatPartialDate(chosenDate),
              factsHref: `/cases/${id}/facts#dates`,
            }
          }
        />
      )}
    />
  );
}
