import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordConsularEventForm } from "@/components/consular/record-consular-event-form";

export const metadata: Metadata = { title: "Record a step of consular access" };

export default function RecordConsularEventPage({
  params,
}: PageProps<"/cases/[caseId]/consular/new">) {
  return (
    <CaseFactPage
      params={params}
      path="consular/new"
      part={{ path: "consular", label: "Consular access" }}
      title="Record a step of consular access"
      form={RecordConsularEventForm}
    />
  );
}
