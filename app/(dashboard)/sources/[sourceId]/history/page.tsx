import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a source" };

type Props = { params: Promise<{ sourceId: string }>; searchParams: SearchParams };

export default async function SourceHistoryPage({ params, searchParams }: Props) {
  const { sourceId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "source", id: sourceId, label: "Source" }}
      list={{ label: "Sources", path: "/sources" }}
      before={before}
    />
  );
}
