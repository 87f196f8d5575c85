import type { Metadata } from "next";

import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { RecordHistory } from "@/app/(dashboard)/record-history";
import { CASE_PARTS } from "@/components/cases/case-parts";
import { requireActor } from "@/lib/auth/session";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a case" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function CaseHistoryPage({ params, searchParams }: Props) {
  const { caseId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "case", id: caseId, label: "Case" }}
      list={{ label: "Cases", path: "/cases" }}
      before={before}
      parts={CASE_PARTS}
      offered={await offeredTo(await requireActor(), caseId)}
    />
  );
}
