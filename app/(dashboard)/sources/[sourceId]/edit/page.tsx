import type { Metadata } from "next";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { EditSourceForm } from "@/components/sources/edit-source-form";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getSourceForm } from "@/lib/features/sources/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a source" };

export default async function EditSourcePage({ params }: PageProps<"/sources/[sourceId]/edit">) {
  const actor = await requireActor();
  const { sourceId: id } = await params;
  const { version, createdById, values } = await orNotFound(getSourceForm(actor, { id }));
  const path = `/sources/${id}`;
  const breadcrumb = [
    { label: "Sources", href: "/sources" },
    { label: "Source", href: path },
  ];
  const header = <PageHeader title="Edit source" breadcrumb={breadcrumb} />;
  if (!canChange(actor, "source:edit", createdById)) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow changing this source.">
          Ask an editor to change it.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${path}/edit`, values),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <EditSourceForm opening={opening} pickers={pickers} cancelHref={path} version={version} />
    </>
  );
}
