import type { Metadata } from "next";

import { selectedPassage } from "@/app/(dashboard)/selected-passage";
import { StatementAddition } from "@/app/(dashboard)/statements/statement-addition";
import { requireActor } from "@/lib/auth/session";
import { toPassageRows } from "@/lib/features/sources/form-values";
import type { SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a statement" };

export default async function AddStatementPage({ searchParams }: { searchParams: SearchParams }) {
  const selected = await selectedPassage(await requireActor(), "statements", searchParams);
  const breadcrumb = [{ label: "Statements", href: "/statements" }];
  if (!selected) {
    return (
      <StatementAddition
        formPath="/statements/new"
        breadcrumb={breadcrumb}
        cancelHref="/statements"
      />
    );
  }
  const { passage, formPath, cancelHref } = selected;
  const initialValues = {
    text: passage.exact,
    language: passage.source.language,
    citations: toPassageRows(passage),
  };
  return <StatementAddition {...{ formPath, initialValues, breadcrumb, cancelHref }} />;
}
