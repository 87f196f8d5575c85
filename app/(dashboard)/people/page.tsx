import type { Metadata } from "next";

import { SpreadsheetLink } from "@/app/(dashboard)/imports/spreadsheet-link";
import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { PeopleFilters } from "@/components/people/people-filters";
import { PeopleTable } from "@/components/people/people-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listPeople } from "@/lib/features/people/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";
import { countryOptions } from "@/lib/places/countries";

const PATH = "/people";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await listPeople(actor, params);
  const add = can(actor, "person:add") ? (
    <ButtonLink href="/people/new" variant="primary">
      Add a person
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title="People"
        summary="Those held, those who speak of them, and those who help."
        actions={
          <>
            {add}
            <SpreadsheetLink actor={actor} kind="people" />
          </>
        }
      />
      <PeopleFilters params={params} countries={countryOptions()} />
      {page.rows.length > 0 ? (
        <PeopleTable rows={page.rows} caption="People" />
      ) : (
        <EmptyState title={params.trash ? "Nobody in the trash." : "Nobody here."} action={add}>
          Change or clear the filters, or add a person.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of people"
        noun={{ one: "person", many: "people" }}
        page={page}
        href={(cursor) => listHref(PATH, params, cursor)}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
