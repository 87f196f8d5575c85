import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { AddInvolvementForm } from "@/components/cases/add-involvement-form";

export const metadata: Metadata = { title: "Add somebody involved" };

export default function AddInvolvementPage({
  params,
}: PageProps<"/cases/[caseId]/involvements/new">) {
  return (
    <CaseFactPage
      params={params}
      path="involvements/new"
      title="Add somebody involved"
      form={AddInvolvementForm}
    />
  );
}
