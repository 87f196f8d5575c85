import type { Metadata } from "next";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { AddSourceForm } from "@/components/sources/add-source-form";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";

export const metadata: Metadata = { title: "Add a source" };

export default async function AddSourcePage() {
  const actor = await requireActor();
  const header = (
    <PageHeader title="Add a source" breadcrumb={[{ label: "Sources", href: "/sources" }]} />
  );
  if (!can(actor, "source:add")) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow adding sources.">
          Ask an administrator if you need it.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, "/sources/new", { kind: "article", language: "en" }),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <AddSourceForm opening={opening} pickers={pickers} cancelHref="/sources" />
    </>
  );
}
