import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { InvitationTable } from "@/components/users/invitation-table";
import { listInvitations } from "@/lib/features/users/queries/list-invitations";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/admin/users/invitations";

export const metadata: Metadata = { title: "Invitations" };

export default async function InvitationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdministrator();
  const params = firstValues(await searchParams);
  const page = await listInvitations(actor, params);
  const invite = (
    <ButtonLink href="/admin/users/invite" variant="primary">
      Invite somebody
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Invitations"
        breadcrumb={[{ label: "Accounts", href: "/admin/users" }]}
        summary="Made, and not accepted yet."
        actions={invite}
      />
      {page.rows.length > 0 ? (
        <InvitationTable rows={page.rows} caption="Invitations" />
      ) : (
        <EmptyState title="No invitation is open." action={invite}>
          Those that were accepted or revoked are not shown.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of invitations"
        noun={{ one: "invitation", many: "invitations" }}
        page={page}
        href={(cursor) => listHref(PATH, params, cursor)}
      />
    </>
  );
}
