import type { Metadata } from "next";

import { BroughtInTable } from "@/components/reviews/brought-in-table";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listBroughtIn } from "@/lib/features/reviews/queries/list-brought-in";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await listBroughtIn(actor, params);
  const ways = (
    <div className="flex flex-wrap gap-2">
      {can(actor, "review:work") ? (
        <ButtonLink href="/imports/new" variant="primary">
          Bring a text in
        </ButtonLink>
      ) : null}
      {can(actor, "import:own") ? (
        <ButtonLink href="/imports/rows/new">Send a spreadsheet</ButtonLink>
      ) : null}
    </div>
  );
  return (
    <>
      <PageHeader
        title="Imports"
        summary="Texts that are gone through for what they say, and your own spreadsheets, which nobody else sees here."
        actions={page.total > 0 ? ways : null}
      />
      {page.total === 0 ? (
        <EmptyState
          title="Nothing was brought in yet."
          action={can(actor, "review:work") ? ways : undefined}
        >
          {can(actor, "review:work")
            ? "Paste an article or a transcript: what was said in it, by whom and when, is marked for you to accept. Or send people, cases, statements and contacts as a CSV file."
            : "Your role does not allow adding records. What editors bring in appears here."}
        </EmptyState>
      ) : (
        <>
          <BroughtInTable rows={page.rows} />
          <KeysetPagination
            label="Pages of imports"
            noun={{ one: "import", many: "imports" }}
            page={page}
            href={(cursor) => listHref("/imports", params, cursor)}
          />
        </>
      )}
    </>
  );
}
