import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a commitment" };

type Props = { params: Promise<{ commitmentId: string }>; searchParams: SearchParams };

export default async function CommitmentHistoryPage({ params, searchParams }: Props) {
  const { commitmentId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "commitment", id: commitmentId, label: "Commitment" }}
      list={{ label: "Commitments", path: "/commitments" }}
      before={before}
    />
  );
}
