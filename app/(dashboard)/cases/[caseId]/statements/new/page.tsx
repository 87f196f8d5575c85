import type { Metadata } from "next";

import { StatementAddition } from "@/app/(dashboard)/statements/statement-addition";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Add a statement to a case" };

export default async function AddStatementToCasePage({
  params,
}: PageProps<"/cases/[caseId]/statements/new">) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { id, reference, person } = await orNotFound(getCaseName(actor, { id: caseId }));
  const label = caseLabel(person.fullName, reference);
  const casePath = `/cases/${id}`;
  return (
    <StatementAddition
      caseOffered={await offeredTo(actor, caseId)}
      formPath={`${casePath}/statements/new`}
      initialValues={{ cases: [{ case: { id, label }, mention: "named" }] }}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label, href: casePath },
      ]}
      cancelHref={casePath}
    />
  );
}
