import type { Metadata } from "next";

import { offeredTo, refusalTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { PageHeader } from "@/components/layout/page-header";
import { EditSensitiveForm } from "@/components/sensitive/edit-sensitive-form";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { SENSITIVE_LABELS } from "@/lib/features/sensitive/labels";
import { listSensitiveNotes } from "@/lib/features/sensitive/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Change a sensitive note" };

const REFUSAL = {
  title: "Your role does not allow this for this case.",
  advice:
    "Contributors may change the sensitive notes of cases they added, lead or work on; ask an editor for anything else.",
};

export default async function EditSensitivePage({
  params,
}: PageProps<"/cases/[caseId]/sensitive/[kind]">) {
  const actor = await requireActor();
  const { caseId, kind } = await params;
  const { person, reference } = await orNotFound(getCaseName(actor, { id: caseId }));
  const { notes, mayEdit } = await listSensitiveNotes(actor, { caseId });
  const note = await orNotFound(Promise.resolve(notes.find((one) => one.kind === kind) ?? null));
  const header = (
    <PageHeader
      title={SENSITIVE_LABELS[note.kind]}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: caseLabel(person.fullName, reference), href: `/cases/${caseId}` },
        { label: "Sensitive notes", href: `/cases/${caseId}/sensitive` },
      ]}
    />
  );
  if (!mayEdit) {
    const offered = await offeredTo(actor, caseId);
    const refusal = offered === actor ? REFUSAL : refusalTo(actor, offered);
    return (
      <>
        {header}
        <EmptyState title={refusal.title}>{refusal.advice}</EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      <EditSensitiveForm
        caseId={caseId}
        kind={note.kind}
        blankVersion={note.isKept ? null : note.version}
      />
    </>
  );
}
