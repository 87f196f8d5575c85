import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { ChooseDetentionDateForm } from "@/components/cases/choose-detention-date-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Choose the date of detention" };

type Props = PageProps<"/cases/[caseId]/facts/[factId]/choose">;

export default async function ChooseDetentionDatePage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, factId } = await params;
  const fact = await orNotFound(getFactForm(actor, { caseId, id: factId }));
  if (fact.kind !== "detention_date") notFound();
  return (
    <CaseFormPage
      caseId={caseId}
      path={`facts/${factId}/choose`}
      part={{ path: "facts", label: "Facts on file" }}
      title="Use this date"
      allowed={canChange(actor, "case:edit", fact.createdById)}
      initialValues={fact.values}
      form={({ opening, cancelHref }) => (
        <ChooseDetentionDateForm
          date={fact.words}
          opening={opening}
          cancelHref={cancelHref}
          version={fact.version}
        />
      )}
    />
  );
}
