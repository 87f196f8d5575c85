import type { Metadata } from "next";

import { ImportTable } from "@/components/imports/import-table";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listImports } from "@/lib/features/imports/queries/imports";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Spreadsheets" };

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!can(actor, "import:own")) {
    return (
      <>
        <PageHeader title="Spreadsheets" />
        <EmptyState title="Your role does not allow adding records.">
          Ask an editor to bring the file in.
        </EmptyState>
      </>
    );
  }
  const params = firstValues(await searchParams);
  const page = await listImports(actor, params);
  const send = (
    <ButtonLink href="/imports/new" variant="primary">
      Send a file
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Spreadsheets"
        summary="Files of rows that you have brought in. Nobody else sees them here."
        actions={page.total > 0 ? send : null}
      />
      {page.total === 0 ? (
        <EmptyState title="You have sent no file yet." action={send}>
          People, cases, statements and contacts can be brought in from a CSV file: each row is
          checked first, and a whole file can be undone.
        </EmptyState>
      ) : (
        <>
          <ImportTable rows={page.rows} />
          <KeysetPagination
            label="Pages of files"
            noun={{ one: "file", many: "files" }}
            page={page}
            href={(cursor) => listHref("/imports", params, cursor)}
          />
        </>
      )}
    </>
  );
}
