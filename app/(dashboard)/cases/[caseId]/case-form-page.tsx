import type { ReactNode } from "react";

import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import type { FactFormProps } from "@/components/cases/fact-form";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

type CaseFormPageProps = {
  caseId: string;
  /** The page's path below the case's. */
  path: string;
  title: string;
  allowed: boolean;
  initialValues: FactFormProps["opening"]["initialValues"];
  form: (props: FactFormProps) => ReactNode;
};

/** The page of a form about one case: its heading, the way back, and the form for whom it is meant. */
export async function CaseFormPage({
  caseId,
  path,
  title,
  allowed,
  initialValues,
  form,
}: CaseFormPageProps) {
  const actor = await requireActor();
  const { person, reference } = await orNotFound(getCaseName(actor, { id: caseId }));
  const casePath = `/cases/${caseId}`;
  const header = (
    <PageHeader
      title={title}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: `${person.fullName} (${reference})`, href: casePath },
      ]}
    />
  );
  if (!allowed) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow this for this case.">
          Contributors may change the cases they added; ask an editor for anything else.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${casePath}/${path}`, initialValues),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      {form({ opening, pickers, parts: formParts(pickers), cancelHref: casePath })}
    </>
  );
}
