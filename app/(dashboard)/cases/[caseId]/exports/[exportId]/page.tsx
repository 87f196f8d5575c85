import type { Metadata } from "next";

import { ExportChanges } from "@/components/exports/export-changes";
import { ExportFacts } from "@/components/exports/export-facts";
import { ExportVerdict } from "@/components/exports/export-verdict";
import { PageHeader } from "@/components/layout/page-header";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ButtonLink } from "@/components/ui/button";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { formatDay } from "@/lib/dates/format";
import { EXPORT_KIND_LABELS } from "@/lib/features/exports/labels";
import { getExport } from "@/lib/features/exports/queries/get-export";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "An export of a case" };

type Props = { params: Promise<{ caseId: string; exportId: string }> };

export default async function CaseExportPage({ params }: Props) {
  const actor = await requireActor();
  const { caseId, exportId } = await params;
  const made = await orNotFound(getExport(actor, { caseId, id: exportId }));
  const path = `/cases/${caseId}`;
  const offered = await offeredTo(actor, caseId);
  return (
    <>
      <PageHeader
        title={`${EXPORT_KIND_LABELS[made.kind]} of ${formatDay(made.day)}`}
        breadcrumb={[
          { label: "Cases", href: "/cases" },
          { label: made.reference, href: path },
          { label: "Exports", href: `${path}/exports` },
        ]}
        actions={
          can(offered, "case:export") && made.counts ? (
            <ButtonLink href={`${path}/export?again=${made.id}`}>Make it again</ButtonLink>
          ) : null
        }
      />
      <div className="grid max-w-4xl gap-10">
        <ExportVerdict made={made} readerId={actor.id} />
        <ExportFacts made={made} />
        {made.counts ? <ExportChanges changes={made.changes} counts={made.counts} /> : null}
      </div>
    </>
  );
}
