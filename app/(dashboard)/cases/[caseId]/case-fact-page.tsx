import type { ComponentType } from "react";

import {
  CaseFormPage,
  type CaseFormPageProps,
} from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";

type CaseFactPageProps = {
  params: Promise<{ caseId: string }>;
  path: string;
  title: string;
  part?: CaseFormPageProps["part"];
  permission?: "case:edit" | "case:close";
  /** What the form begins with besides the case. */
  initialValues?: FormPropsWithParts["opening"]["initialValues"];
  form: ComponentType<FormPropsWithParts>;
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
      part={props.part}
      allowed={allowed}
      initialValues={{ ...props.initialValues, caseId }}
      form={(formProps) => <FactForm {...formProps} />}
    />
  );
}
