import type { Metadata } from "next";

import { SpreadsheetLink } from "@/app/(dashboard)/imports/spreadsheet-link";
import { ContactFilters } from "@/components/contacts/contact-filters";
import { ContactTable } from "@/components/contacts/contact-table";
import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listContactFilterChoices, listContacts } from "@/lib/features/contacts/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/contacts";

export const metadata: Metadata = { title: "Contacts" };

export default async function ContactsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const [page, choices] = await Promise.all([
    listContacts(actor, params),
    listContactFilterChoices(actor, params),
  ]);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  const add = can(actor, "contact:add") ? (
    <ButtonLink href="/contacts/new" variant="primary">
      Add a contact
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title="Contacts"
        summary="Every call, visit, letter and meeting, and every attempt at one."
        actions={
          <>
            {add}
            <ButtonLink href="/contacts/coverage">Who was asked</ButtonLink>
            <SpreadsheetLink actor={actor} kind="contacts" />
          </>
        }
      />
      <ContactFilters params={params} choices={choices} />
      {page.rows.length > 0 ? (
        <ContactTable
          rows={page.rows}
          caption="Contacts"
          sort={{
            key: "happenedOn",
            direction: params.sort === "oldest" ? "ascending" : "descending",
          }}
          sortHref={({ direction }) =>
            href({ sort: direction === "ascending" ? "oldest" : undefined })
          }
        />
      ) : (
        <EmptyState
          title={params.trash ? "The trash is empty." : "No contacts here."}
          action={params.trash ? null : add}
        >
          {params.trash
            ? "Contacts that are moved to the trash are found here."
            : "Change or clear the filters, or record a call, a visit or an attempt."}
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of contacts"
        noun={{ one: "contact", many: "contacts" }}
        page={page}
        href={href}
        undatedLeftOut={page.undatedLeftOut}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
