import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { STATEMENT_PARTS } from "@/components/statements/statement-parts";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a statement" };

type Props = { params: Promise<{ statementId: string }>; searchParams: SearchParams };

export default async function StatementHistoryPage({ params, searchParams }: Props) {
  const { statementId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "statement", id: statementId, label: "Statement" }}
      list={{ label: "Statements", path: "/statements" }}
      before={before}
      parts={STATEMENT_PARTS}
    />
  );
}
