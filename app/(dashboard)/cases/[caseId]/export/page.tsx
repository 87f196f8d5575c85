import type { Metadata } from "next";

import { ExportForm } from "@/components/exports/export-form";
import { PageHeader } from "@/components/layout/page-header";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { getDisclosure } from "@/lib/features/exports/queries/get-disclosure";
import { getExportChoices } from "@/lib/features/exports/queries/get-export";
import { orNotFound } from "@/lib/http/or-not-found";
import { exportProblemWords } from "@/lib/features/exports/labels";
import { typedExportSchema } from "@/lib/features/exports/schema";
import { findDraft } from "@/lib/forms/drafts";
import { parseFields } from "@/lib/forms/parse-form";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Export a case summary" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function ExportCasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { reference } = await orNotFound(getCaseName(actor, { id: caseId }));
  const { problem, again } = firstValues(await searchParams);
  const offered = await offeredTo(actor, caseId);
  const mayExport = can(offered, "case:export");
  const refused = problem ? await findDraft(actor, `/cases/${caseId}/export`) : null;
  const earlier =
    again && mayExport ? await orNotFound(getExportChoices(actor, { caseId, id: again })) : null;
  const disclosure = mayExport ? await orNotFound(getDisclosure(actor, { caseId })) : null;
  const choices = refused
    ? typedExportSchema.parse(parseFields(new URLSearchParams(refused.values)))
    : earlier;
  return (
    <>
      <PageHeader
        title="Export summary"
        summary="Numbers are computed for today and stamped with the day, the reference and your name. The export is recorded, with whom it is for and the facts it used."
        breadcrumb={[
          { label: "Cases", href: "/cases" },
          { label: reference, href: `/cases/${caseId}` },
        ]}
        actions={<ButtonLink href={`/cases/${caseId}/exports`}>Earlier exports</ButtonLink>}
      />
      {problem ? (
        <div className="mb-6 max-w-3xl">
          <Notice tone="danger" role="alert" title="There is a problem">
            {exportProblemWords(problem)}
          </Notice>
        </div>
      ) : null}
      {disclosure ? (
        <ExportForm caseId={caseId} choices={choices} disclosure={disclosure} />
      ) : (
        <EmptyState title="You cannot export this case.">
          {exportProblemWords("forbidden")}
        </EmptyState>
      )}
    </>
  );
}
