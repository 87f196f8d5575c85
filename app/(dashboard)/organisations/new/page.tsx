import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { AddOrganisationForm } from "@/components/organisations/add-organisation-form";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";
import { countryOptions } from "@/lib/places/countries";

const PATH = "/organisations";

export const metadata: Metadata = { title: "Add an organisation" };

export default async function AddOrganisationPage() {
  const actor = await requireActor();
  const opening = await openForm(actor, `${PATH}/new`);
  return (
    <>
      <PageHeader
        title="Add an organisation"
        breadcrumb={[{ label: "Organisations", href: PATH }]}
      />
      {can(actor, "organisation:add") ? (
        <AddOrganisationForm opening={opening} countries={countryOptions()} cancelHref={PATH} />
      ) : (
        <EmptyState title="Your role does not allow adding organisations.">
          Ask an administrator if you need it.
        </EmptyState>
      )}
    </>
  );
}
