import type { Metadata } from "next";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { EditPersonForm } from "@/components/people/edit-person-form";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getPersonForm } from "@/lib/features/people/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a person" };

export default async function EditPersonPage({ params }: PageProps<"/people/[personId]/edit">) {
  const actor = await requireActor();
  const { personId: id } = await params;
  const { version, createdById, values } = await orNotFound(getPersonForm(actor, { id }));
  const path = `/people/${id}`;
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${path}/edit`, values),
    formPickers(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Edit person"
        breadcrumb={[
          { label: "People", href: "/people" },
          { label: String(values.fullName), href: path },
        ]}
      />
      {canChange(actor, "person:edit", createdById) ? (
        <EditPersonForm opening={opening} pickers={pickers} cancelHref={path} version={version} />
      ) : (
        <EmptyState title="Your role does not allow changing this person.">
          Ask an editor to change it.
        </EmptyState>
      )}
    </>
  );
}
