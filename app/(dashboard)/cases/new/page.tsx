import type { Metadata } from "next";

import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import { AddCaseForm } from "@/components/cases/add-case-form";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";

export const metadata: Metadata = { title: "Add a case" };

const NEW_CASE = { holderKind: "state", priority: "normal", visibility: "open" };

export default async function AddCasePage() {
  const actor = await requireActor();
  const header = (
    <PageHeader title="Add a case" breadcrumb={[{ label: "Cases", href: "/cases" }]} />
  );
  if (!can(actor, "case:add")) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow adding cases.">
          Ask an administrator if you need to.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, "/cases/new", NEW_CASE),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <AddCaseForm
        opening={opening}
        pickers={pickers}
        parts={formParts(pickers)}
        cancelHref="/cases"
      />
    </>
  );
}
