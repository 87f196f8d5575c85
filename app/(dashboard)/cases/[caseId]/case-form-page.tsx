import type { ReactNode } from "react";

import { offeredTo, refusalTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
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

/** The page of a form about one case: its heading, the way back, and the form for whom it is meant. */
export async function CaseFormPage({ caseId, path, part, form, ...page }: CaseFormPageProps) {
  const actor = await requireActor();
  const { person, reference } = await orNotFound(getCaseName(actor, { id: caseId }));
  const offered = await offeredTo(actor, caseId);
  const casePath = `/cases/${caseId}`;
  const above = part && { label: part.label, href: `${casePath}/${part.path}` };
  return (
    <FormPage
      {...page}
      allowed={page.allowed && offered === actor}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: caseLabel(person.fullName, reference), href: casePath },
        ...(above ? [above] : []),
      ]}
      formPath={`${casePath}/${path}`}
      cancelHref={above?.href ?? casePath}
      refusal={refusalTo(actor, offered)}
      form={(props) => form({ ...props, parts: formParts(props.pickers) })}
    />
  );
}
