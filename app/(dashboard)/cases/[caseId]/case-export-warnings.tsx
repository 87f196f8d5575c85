import { ExportWarnings } from "@/components/exports/export-warnings";
import type { Actor } from "@/lib/auth/actor";
import { listExportWarnings } from "@/lib/features/exports/queries/list-export-warnings";

type CaseExportWarningsProps = { actor: Actor; caseId: string };

/** Exports of this case that were handed out before its facts changed. */
export async function CaseExportWarnings({ actor, caseId }: CaseExportWarningsProps) {
  const warnings = await listExportWarnings(actor, { caseId });
  return <ExportWarnings caseId={caseId} readerId={actor.id} warnings={warnings} />;
}
