import type { ReactNode } from "react";

import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { FormPage, type FormPageProps } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { orNotFound } from "@/lib/http/or-not-found";

export type CaseFormPageProps = Pick<FormPageProps, "title" | "allowed" | "initialValues"> & {
  caseId: string;
  /** The page's path below the case's. */
  path: string;
  /** The part of the case that the form belongs to, and comes back to. */
  part?: { path: string; label: string } | undefined;
  form: (props: FormPropsWithParts) => ReactNode;
};

const REFUSAL = {
  title: "Your role does not allow this for this case.",
  advice: "Contributors may change the cases they added; ask an editor for anything else.",
};

const TO_BE_READ = {
  title: "This restricted case is open to you to be read.",
  advice: "It cannot be changed from outside its team. Ask its lead.",
};

/** The page of a form about one case: its heading, the way back, and the form for whom it is meant. */
export async function CaseFormPage({ caseId, path, part, form, ...page }: CaseFormPageProps) {
  const actor = await requireActor();
  const { person, reference } = await orNotFound(getCaseName(actor, { id: caseId }));
  const readsOnly = (await offeredTo(actor, caseId)) !== actor;
  const casePath = `/cases/${caseId}`;
  const above = part && { label: part.label, href: `${casePath}/${part.path}` };
  return (
    <FormPage
      {...page}
      allowed={page.allowed && !readsOnly}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: caseLabel(person.fullName, reference), href: casePath },
        ...(above ? [above] : []),
      ]}
      formPath={`${casePath}/${path}`}
      cancelHref={above?.href ?? casePath}
      refusal={readsOnly ? TO_BE_READ : REFUSAL}
      form={(props) => form({ ...props, parts: formParts(props.pickers) })}
    />
  );
}
