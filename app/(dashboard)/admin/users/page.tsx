import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { UserFilters } from "@/components/users/user-filters";
import { UserTable } from "@/components/users/user-table";
import { listUsers } from "@/lib/features/users/queries/list-users";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/admin/users";

export const metadata: Metadata = { title: "Accounts" };

export default async function UsersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdministrator();
  const params = firstValues(await searchParams);
  const page = await listUsers(actor, params);
  return (
    <>
      <PageHeader
        title="Accounts"
        summary="Who can sign in, and what they may do."
        actions={
          <>
            <ButtonLink href={`${PATH}/invite`} variant="primary">
              Invite somebody
            </ButtonLink>
            <ButtonLink href={`${PATH}/invitations`}>Invitations</ButtonLink>
            <ButtonLink href="/admin/roles">Roles</ButtonLink>
          </>
        }
      />
      <UserFilters params={params} />
      {page.rows.length > 0 ? (
        <UserTable rows={page.rows} caption="Accounts" />
      ) : (
        <EmptyState title="No accounts here.">Change or clear the filters.</EmptyState>
      )}
      <KeysetPagination
        label="Pages of accounts"
        noun={{ one: "account", many: "accounts" }}
        page={page}
        href={(cursor) => listHref(PATH, params, cursor)}
      />
    </>
  );
}
