import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { Difference } from "@/lib/features/exports/compare-facts";
import { describeDifferences } from "@/lib/features/exports/queries/describe-differences";
import { countsOf, exportDifferences } from "@/lib/features/exports/queries/export-differences";
import {
  exportRowSelect,
  toBasis,
  toExportRow,
} from "@/lib/features/exports/queries/export-mappers";
import { readCaseNow } from "@/lib/features/exports/queries/facts-now";
import { exportIdSchema } from "@/lib/features/exports/schema";
import type {
  ChangeKind,
  ExportChoices,
  ExportView,
  StoredFacts,
} from "@/lib/features/exports/types/living";

/** Of each kind of change, so many are shown; the counts are of all. */
const MOST_SHOWN = 50;
const ORDER: readonly ChangeKind[] = ["changed", "removed", "added"];

function firstOfEach(found: readonly Difference[]): Difference[] {
  return ORDER.flatMap((kind) =>
    found.filter(({ change }) => change === kind).slice(0, MOST_SHOWN),
  );
}

/** Whether anybody changed anything anywhere since; exports change nothing. */
async function anythingSince(db: Db, auditSeq: string): Promise<boolean> {
  const where = { seq: { gt: BigInt(auditSeq) }, action: { not: "case.exported" } };
  return (await db.auditEvent.findFirst({ where, select: { seq: true } })) !== null;
}

/**
 * One export with what has changed since, compared with everything it used: a dossier's records are
 * streamed past. Null when there is no such export.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getExport = defineQuery({
  name: "case.get-export",
  permission: "case:read",
  input: exportIdSchema,
  async run({ db, actor, input: { caseId, id } }): Promise<ExportView | null> {
    const { reference, deletedAt } = await requireSeenCase(db, actor, caseId);
    const row = await db.caseExport.findFirst({
      where: { id, caseId },
      select: { ...exportRowSelect, consentIds: true },
    });
    if (!row) return null;
    const basis = toBasis(row);
    const consents = await db.caseConsent.findMany({
      where: { id: { in: row.consentIds } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, givenBy: true },
    });
    const shown = { ...toExportRow(row), options: basis.options, reference, consents };
    if (deletedAt) return { ...shown, counts: null, changes: [] };
    if (!(await anythingSince(db, basis.options.auditSeq)))
      return { ...shown, counts: countsOf([]), changes: [] };
    const { facts } = await db.caseExport.findUniqueOrThrow({
      where: { id },
      select: { facts: true },
    });
    const now = await readCaseNow(db, actor, caseId);
    const found = await exportDifferences({ db, actor, basis, now }, facts as StoredFacts);
    const changes = await describeDifferences(db, actor, basis, firstOfEach(found));
    return { ...shown, counts: countsOf(found), changes };
  },
});

/** The choices an export was made with, for making it again; null when there is no such export. */
export const getExportChoices = defineQuery({
  name: "case.get-export-choices",
  permission: "case:export",
  input: exportIdSchema,
  async run({ db, actor, input: { caseId, id } }): Promise<ExportChoices | null> {
    await requireSeenCase(db, actor, caseId);
    const row = await db.caseExport.findFirst({ where: { id, caseId }, select: exportRowSelect });
    if (!row) return null;
    const { kind, format, audience, recipient } = toExportRow(row);
    const { from, to, includeInternalNotes, ask } = toBasis(row).options;
    return { kind, format, audience, recipient, from, to, includeInternalNotes, ask };
  },
});
