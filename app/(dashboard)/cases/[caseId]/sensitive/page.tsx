import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { SensitiveNote } from "@/components/sensitive/sensitive-note";
import { requireActor } from "@/lib/auth/session";
import { getCaseHead } from "@/lib/features/cases/queries";
import { listSensitiveNotes } from "@/lib/features/sensitive/queries";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Sensitive notes" };

export default async function SensitiveNotesPage({
  params,
}: PageProps<"/cases/[caseId]/sensitive">) {
  const actor = await requireActor();
  const { caseId } = await params;
  const caseRecord = await orNotFound(getCaseHead(actor, { id: caseId }));
  const heading = (
    <CasePartHeading
      caseRecord={caseRecord}
      part="sensitive"
      title="Sensitive notes"
      summary="Kept under seal and apart from everything else: in no search, no export, no history. Each showing is put on record."
    />
  );
  if (caseRecord.deletedAt) return heading;
  const { notes, ...allowed } = await listSensitiveNotes(actor, { caseId });
  return (
    <>
      {heading}
      <div className="grid max-w-3xl gap-10">
        {notes.map((note) => (
          <SensitiveNote key={note.kind} caseId={caseId} note={note} allowed={allowed} />
        ))}
      </div>
    </>
  );
}
