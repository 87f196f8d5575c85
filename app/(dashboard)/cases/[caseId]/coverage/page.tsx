import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { AskedRule } from "@/components/coverage/asked-rule";
import { OfficeTable } from "@/components/coverage/office-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCase } from "@/lib/features/cases/queries";
import { listCaseCoverage } from "@/lib/features/coverage/queries/list-case-coverage";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Contact coverage of a case" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CaseCoveragePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const query = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCase(actor, { id: caseId }));
  const page = await listCaseCoverage(actor, { ...query, caseId });
  const path = `/cases/${caseId}`;
  const offered = await offeredTo(actor, caseId);
  const mayAdd = can(offered, "contact:add") && caseRecord.deletedAt === null;
  return (
    <>
      <CasePartHeading
        caseRecord={caseRecord}
        part="coverage"
        title="Contact coverage"
        actions={<ButtonLink href="/contacts/coverage">All cases</ButtonLink>}
      />
      {page.rows.length > 0 ? (
        <OfficeTable caseId={caseId} rows={page.rows} mayAdd={mayAdd} />
      ) : (
        <EmptyState
          title="No office is on record as having been asked about any case."
          action={
            mayAdd ? <ButtonLink href={`${path}/contacts/new`}>Add a contact</ButtonLink> : null
          }
        >
          Add a contact with the office that was asked and what it was asked.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of offices"
        noun={{ one: "office", many: "offices" }}
        page={page}
        href={(cursor) => listHref(`${path}/coverage`, {}, cursor)}
      />
      <AskedRule />
    </>
  );
}
