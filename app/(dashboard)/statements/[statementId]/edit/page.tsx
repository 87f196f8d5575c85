import type { Metadata } from "next";

import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { EditStatementForm } from "@/components/statements/edit-statement-form";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getStatementForm } from "@/lib/features/statements/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a statement" };

export default async function EditStatementPage({
  params,
}: PageProps<"/statements/[statementId]/edit">) {
  const actor = await requireActor();
  const { statementId: id } = await params;
  const { version, createdById, values } = await orNotFound(getStatementForm(actor, { id }));
  const path = `/statements/${id}`;
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${path}/edit`, values),
    formPickers(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Edit statement"
        breadcrumb={[
          { label: "Statements", href: "/statements" },
          { label: "Statement", href: path },
        ]}
      />
      {canChange(actor, "statement:edit", createdById) ? (
        <EditStatementForm
          opening={opening}
          pickers={pickers}
          parts={formParts(pickers)}
          cancelHref={path}
          version={version}
        />
      ) : (
        <EmptyState title="Your role does not allow changing this statement.">
          Ask an editor, or whoever added it.
        </EmptyState>
      )}
    </>
  );
}
