import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { AccessTable } from "@/components/access/access-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/auth/session";
import { listAccesses } from "@/lib/features/access/queries";
import { getCaseHead } from "@/lib/features/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Who looked" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function AccessPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { before } = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCaseHead(actor, { id: caseId }));
  const { rows, older } = await orNotFound(listAccesses(actor, { caseId, before }));
  const path = `/cases/${caseId}/access`;
  return (
    <>
      <CasePartHeading
        caseRecord={caseRecord}
        part="access"
        title="Who looked"
        summary="Who looked at this case while it was restricted, hour by hour; who had its sensitive notes shown; who opened it from outside its team. For its lead and for administrators."
      />
      {rows.length > 0 ? (
        <AccessTable
          rows={rows.map((row) => ({ ...row, id: row.place }))}
          caption="Who looked, newest first"
        />
      ) : (
        <EmptyState title="Nothing here.">
          Looks are kept while a case is restricted, and showings of sensitive notes always.
        </EmptyState>
      )}
      {older || before ? (
        <p className="mt-6 flex gap-6">
          {before ? <TextLink href={path}>Newest</TextLink> : null}
          {older ? (
            <TextLink href={`${path}?before=${encodeURIComponent(older)}`}>Older</TextLink>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
