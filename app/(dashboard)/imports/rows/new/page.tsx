import type { Metadata } from "next";

import { UploadForm } from "@/components/imports/upload-form";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { fileProblemWords } from "@/lib/features/imports/labels";
import { openForm } from "@/lib/forms/open-form";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Send a file of rows" };

export default async function NewImportPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { problem, row, kind } = firstValues(await searchParams);
  const header = (
    <PageHeader
      title="Send a file of rows"
      breadcrumb={[{ label: "Imports", href: "/imports" }]}
      summary="Nothing is brought in before you have seen what would become of each row."
    />
  );
  if (!can(actor, "import:own")) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow adding records.">
          Ask an editor to bring the file in.
        </EmptyState>
      </>
    );
  }
  const { submissionId } = await openForm(actor, "/imports/rows/new");
  return (
    <>
      {header}
      <UploadForm
        submissionId={submissionId}
        kind={kind}
        problem={fileProblemWords(problem, row)}
      />
    </>
  );
}
