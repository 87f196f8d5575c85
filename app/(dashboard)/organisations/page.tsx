import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { OrganisationFilters } from "@/components/organisations/organisation-filters";
import { OrganisationTable } from "@/components/organisations/organisation-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listOrganisations } from "@/lib/features/organisations/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";
import { countryOptions } from "@/lib/places/countries";

const PATH = "/organisations";

export const metadata: Metadata = { title: "Organisations" };

export default async function OrganisationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await listOrganisations(actor, params);
  const add = can(actor, "organisation:add") ? (
    <ButtonLink href="/organisations/new" variant="primary">
      Add an organisation
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title="Organisations"
        summary="Ministries, embassies, courts, places of detention, media and others."
        actions={add}
      />
      <OrganisationFilters params={params} countries={countryOptions()} />
      {page.rows.length > 0 ? (
        <OrganisationTable rows={page.rows} caption="Organisations" />
      ) : (
        <EmptyState
          title={params.trash ? "The trash is empty." : "No organisations here."}
          action={add}
        >
          Change or clear the filters, or add an organisation.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of organisations"
        noun={{ one: "organisation", many: "organisations" }}
        page={page}
        href={(cursor) => listHref(PATH, params, cursor)}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
