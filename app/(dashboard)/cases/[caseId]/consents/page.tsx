import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ConsentTable } from "@/components/consents/consent-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseHead } from "@/lib/features/cases/queries";
import { listConsents } from "@/lib/features/consents/queries/list-consents";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Consents of a case" };

const PART = { part: "consents", title: "Consents" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CaseConsentsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const query = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCaseHead(actor, { id: caseId }));
  if (caseRecord.deletedAt)
    return (
      <CasePartHeading
        {...{ caseRecord, ...PART }}
        summary="The consents are shown again once the case is restored."
      />
    );
  const page = await orNotFound(listConsents(actor, { ...query, caseId }));
  const path = `/cases/${caseId}/consents`;
  const offered = await offeredTo(actor, caseId);
  const mayAdd = canChange(offered, "case:edit", caseRecord.createdById);
  const add = mayAdd ? (
    <ButtonLink href={`${path}/new`} variant="primary">
      Record a consent
    </ButtonLink>
  ) : null;
  return (
    <>
      <CasePartHeading
        {...{ caseRecord, ...PART }}
        summary="Who agreed that which facts may be told, to whom, and until when. An export for readers outside leaves out what nobody agreed to tell them."
        actions={add}
      />
      {page.rows.length > 0 ? (
        <>
          <ConsentTable rows={page.rows} />
          <KeysetPagination
            label="Pages of consents"
            noun={{ one: "consent", many: "consents" }}
            page={page}
            href={(cursor) => listHref(path, query, cursor)}
          />
        </>
      ) : (
        <EmptyState title="No consent is on record." action={add}>
          Record who agreed to what, for whom, and where the paper is, before anything about them
          leaves.
        </EmptyState>
      )}
    </>
  );
}
