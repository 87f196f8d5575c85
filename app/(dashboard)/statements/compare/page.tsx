import type { Metadata } from "next";

import { ChooseStatement } from "@/app/(dashboard)/statements/compare/choose-statement";
import { ComparedStatements } from "@/app/(dashboard)/statements/compare/compared-statements";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Compare two statements" };

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const given = await searchParams;
  const params = firstValues(given);
  const chosen = [...new Set([given.a, given.b, given.of].flat().filter((id) => id !== undefined))];
  const [a = "", b = ""] = chosen.filter(Boolean);
  return (
    <>
      <PageHeader
        title="Compare two statements"
        breadcrumb={[{ label: "Statements", href: "/statements" }]}
      />
      {chosen.length > 2 ? (
        <div className="mb-6">
          <Notice role="status" title={`${chosen.length} statements were chosen.`}>
            Two can be compared at a time: these are the first two of them.
          </Notice>
        </div>
      ) : null}
      {a && b ? (
        <ComparedStatements actor={actor} a={a} b={b} />
      ) : (
        <ChooseStatement actor={actor} chosen={a} params={params} />
      )}
    </>
  );
}
