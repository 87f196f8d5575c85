import type { Metadata } from "next";

import { ExportTrailForm } from "@/components/audit-log/export-trail-form";
import { TrailFilters } from "@/components/audit-log/trail-filters";
import { TrailList } from "@/components/audit-log/trail-list";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listTrail, listTrailActors } from "@/lib/features/audit-log/queries/list-trail";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/admin/audit";

export const metadata: Metadata = { title: "Audit trail" };

export default async function AuditTrailPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!can(actor, "audit:read")) return <Refusal />;
  const params = firstValues(await searchParams);
  const [page, actors] = await Promise.all([listTrail(actor, params), listTrailActors(actor, {})]);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  return (
    <>
      <PageHeader
        title="Audit trail"
        summary="Every change, newest first. Of cases outside your view only that there is an entry."
        actions={<ButtonLink href={`${PATH}/anchor`}>Anchor the trail</ButtonLink>}
      />
      {params.problem ? (
        <div className="mb-6">
          <Notice tone="danger" title="The export was not made.">
            Its filters or its format are not understood. Set them again on this page.
          </Notice>
        </div>
      ) : null}
      <TrailFilters params={params} actors={actors} />
      {page.entries.length > 0 ? (
        <TrailList entries={page.entries} />
      ) : (
        <EmptyState title="No entries here.">Change or clear the filters.</EmptyState>
      )}
      <Pagination
        label="Pages of the audit trail"
        previousHref={page.before ? href({ before: page.before }) : undefined}
        nextHref={page.after ? href({ after: page.after }) : undefined}
      />
      <ExportTrailForm params={params} />
    </>
  );
}

const Refusal = () => (
  <>
    <PageHeader title="Audit trail" />
    <EmptyState title="Your role does not allow reading the audit trail.">
      Ask an administrator. What was done to one record stands in its History tab.
    </EmptyState>
  </>
);
