import type { Metadata } from "next";

import { requireAdministrator } from "@/app/(dashboard)/admin/users/require-administrator";
import { ownGlass } from "@/app/(dashboard)/own-glass";
import { ClosedCaseList } from "@/components/glass/closed-case-list";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { listClosedCases } from "@/lib/features/glass/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/admin/glass";

export const metadata: Metadata = { title: "Restricted cases of other teams" };

export default async function GlassPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdministrator();
  const params = firstValues(await searchParams);
  const page = await listClosedCases(actor, params);
  const open = new Set((await ownGlass()).map(({ caseId }) => caseId));
  return (
    <>
      <PageHeader
        title="Restricted cases of other teams"
        summary="You are not on the team of these, so you see their reference alone. You can open one to read it, for a time: with a reason, on record, and those of its team who can sign in are told."
      />
      {page.rows.length > 0 ? (
        <ClosedCaseList cases={page.rows} open={open} />
      ) : (
        <EmptyState title="There are none.">
          No case is restricted to a team that you are not on.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of restricted cases"
        noun={{ one: "case", many: "cases" }}
        page={page}
        href={(cursor) => listHref(PATH, params, cursor)}
      />
    </>
  );
}
