import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ExportTable } from "@/components/exports/export-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseHead } from "@/lib/features/cases/queries";
import { listExports } from "@/lib/features/exports/queries/list-exports";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Exports of a case" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CaseExportsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const query = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCaseHead(actor, { id: caseId }));
  const page = await orNotFound(listExports(actor, { ...query, caseId }));
  const path = `/cases/${caseId}/exports`;
  const offered = await offeredTo(actor, caseId);
  const mayExport = !caseRecord.deletedAt && can(offered, "case:export");
  const make = mayExport ? (
    <ButtonLink href={`/cases/${caseId}/export`} variant="primary">
      Export summary
    </ButtonLink>
  ) : null;
  return (
    <>
      <CasePartHeading
        caseRecord={caseRecord}
        part="exports"
        title="Exports"
        summary="What was made of this case, when, and for whom. The page of each tells what has changed since."
        actions={make}
      />
      {page.rows.length > 0 ? (
        <>
          <ExportTable rows={page.rows} />
          <KeysetPagination
            label="Pages of exports"
            noun={{ one: "export", many: "exports" }}
            page={page}
            href={(cursor) => listHref(path, query, cursor)}
          />
        </>
      ) : (
        <EmptyState title="Nothing was exported yet." action={make}>
          Each summary that is made of this case is kept here with its day, its recipient and the
          facts it used.
        </EmptyState>
      )}
    </>
  );
}
