import type { Metadata } from "next";

import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { AddStatementForm } from "@/components/statements/add-statement-form";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";

export const metadata: Metadata = { title: "Add a statement" };

export default async function AddStatementPage() {
  const actor = await requireActor();
  const [opening, pickers] = await Promise.all([
    openForm(actor, "/statements/new", { speakerKind: "person", language: "en" }),
    formPickers(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Add a statement"
        breadcrumb={[{ label: "Statements", href: "/statements" }]}
      />
      {can(actor, "statement:add") ? (
        <AddStatementForm
          opening={opening}
          pickers={pickers}
          parts={formParts(pickers)}
          cancelHref="/statements"
        />
      ) : (
        <EmptyState title="Your role does not allow adding statements.">
          Ask an administrator if you need to.
        </EmptyState>
      )}
    </>
  );
}
