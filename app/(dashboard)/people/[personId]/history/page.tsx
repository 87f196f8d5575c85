import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { PERSON_PARTS } from "@/components/people/person-parts";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a person" };

type Props = { params: Promise<{ personId: string }>; searchParams: SearchParams };

export default async function PersonHistoryPage({ params, searchParams }: Props) {
  const { personId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "person", id: personId, label: "Person" }}
      list={{ label: "People", path: "/people" }}
      before={before}
      parts={PERSON_PARTS}
    />
  );
}
