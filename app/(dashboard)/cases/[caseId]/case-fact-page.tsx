import type { ComponentType } from "react";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import type { FactFormProps } from "@/components/cases/fact-form";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";

type CaseFactPageProps = {
  params: Promise<{ caseId: string }>;
  path: string;
  title: string;
  permission?: "case:edit" | "case:close";
  form: ComponentType<FactFormProps>;
};

/** The page on which a dated fact, a person or the end is added to a case. */
export async function CaseFactPage(props: CaseFactPageProps) {
  const { path, title, permission = "case:edit", form: FactForm } = props;
  const actor = await requireActor();
  const { caseId } = await props.params;
  const { createdById } = await orNotFound(getCaseName(actor, { id: caseId }));
  const allowed =
    permission === "case:edit" ? canChange(actor, permission, createdById) : can(actor, permission);
  return (
    <CaseFormPage
      caseId={caseId}
      path={path}
      title={title}
      allowed={allowed}
      initialValues={{ caseId }}
      form={(formProps) => <FactForm {...formProps} />}
    />
  );
}
