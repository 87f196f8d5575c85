import type { Metadata } from "next";

import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { AddStatementForm } from "@/components/statements/add-statement-form";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Add a statement to a case" };

export default async function AddStatementToCasePage({
  params,
}: PageProps<"/cases/[caseId]/statements/new">) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { id, reference, person } = await orNotFound(getCaseName(actor, { id: caseId }));
  const label = `${person.fullName} (${reference})`;
  const casePath = `/cases/${id}`;
  const breadcrumb = [
    { label: "Cases", href: "/cases" },
    { label, href: casePath },
  ];
  const header = <PageHeader title="Add a statement" breadcrumb={breadcrumb} />;
  if (!can(actor, "statement:add")) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow adding statements.">
          Ask an administrator if you need to.
        </EmptyState>
      </>
    );
  }
  const values = {
    speakerKind: "person",
    language: "en",
    cases: [{ case: { id, label }, mention: "named" }],
  };
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${casePath}/statements/new`, values),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <AddStatementForm
        opening={opening}
        pickers={pickers}
        parts={formParts(pickers)}
        cancelHref={casePath}
      />
    </>
  );
}
