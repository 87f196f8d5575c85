import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { EditOrganisationForm } from "@/components/organisations/edit-organisation-form";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getOrganisationForm } from "@/lib/features/organisations/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";
import { countryOptions } from "@/lib/places/countries";

export const metadata: Metadata = { title: "Edit an organisation" };

type Props = { params: Promise<{ organisationId: string }> };

export default async function EditOrganisationPage({ params }: Props) {
  const actor = await requireActor();
  const { organisationId: id } = await params;
  const { version, createdById, values } = await orNotFound(getOrganisationForm(actor, { id }));
  const path = `/organisations/${id}`;
  const opening = await openForm(actor, `${path}/edit`, values);
  return (
    <>
      <PageHeader
        title="Edit organisation"
        breadcrumb={[
          { label: "Organisations", href: "/organisations" },
          { label: String(values.name), href: path },
        ]}
      />
      {canChange(actor, "organisation:edit", createdById) ? (
        <EditOrganisationForm
          opening={opening}
          countries={countryOptions()}
          cancelHref={path}
          version={version}
        />
      ) : (
        <EmptyState title="Your role does not allow changing this organisation.">
          Ask an editor to change it.
        </EmptyState>
      )}
    </>
  );
}
