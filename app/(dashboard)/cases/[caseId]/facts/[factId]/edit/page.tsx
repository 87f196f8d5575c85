import type { Metadata } from "next";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { CorrectFactForm } from "@/components/cases/correct-fact-form";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { FACT_KIND_LABELS } from "@/lib/features/cases/labels";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Correct an entry" };

type Props = PageProps<"/cases/[caseId]/facts/[factId]/edit">;

export default async function CorrectFactPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, factId } = await params;
  const fact = await orNotFound(getFactForm(actor, { caseId, id: factId }));
  const allowed =
    fact.kind === "closure"
      ? can(actor, "case:close")
      : canChange(actor, "case:edit", fact.createdById);
  return (
    <CaseFormPage
      caseId={caseId}
      path={`facts/${factId}/edit`}
      part={{ path: "facts", label: "Facts on file" }}
      title={`Correct the ${FACT_KIND_LABELS[fact.kind]}`}
      allowed={allowed}
      initialValues={fact.values}
      form={(props) => <CorrectFactForm {...props} kind={fact.kind} version={fact.version} />}
    />
  );
}
