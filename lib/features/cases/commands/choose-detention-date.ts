import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import type { Db } from "@/lib/db/client";
import { factAudit, ownerOfFact } from "@/lib/features/cases/commands/case-fact";
import { adoptDate, standingDates } from "@/lib/features/cases/commands/detention-dates";
import { requireOnFile } from "@/lib/features/cases/commands/require-on-file";
import { factForEdit, requireFact, type FactForEdit } from "@/lib/features/cases/fact-for-edit";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { readDetentionDate } from "@/lib/features/cases/queries/fact-readers";
import { chooseDetentionDateSchema } from "@/lib/features/cases/schema/facts";
import { lockVisibleCase } from "@/lib/features/cases/scope";

/**
 * The claim that was chosen until now is chosen no longer.
 * @param previous that claim as it stood before the case gave back what it cites for its date
 */
async function setAside(tx: Db, actor: Actor, previous: FactForEdit): Promise<AuditEntry[]> {
  const { id: previousId } = previous.fact;
  await tx.detentionDateClaim.update({
    where: { id: previousId },
    data: { chosen: false, reason: null },
  });
  const after = await factForEdit(tx, actor, previousId, readDetentionDate);
  return [factAudit(after.fact, previous.snapshot, after.snapshot)];
}

/** What the form asks for: nothing else of the date can differ. */
const TYPED_LABELS = Object.fromEntries(
  Object.entries(FACT_FIELD_LABELS).filter(([field]) => field === "reason"),
);

/** A choice concerns every date on file: of two made at once, the second must see the first. */
async function requireVersion(
  tx: Db,
  { fact, values }: FactForEdit,
  version: number,
  chosenId: string | null,
): Promise<void> {
  if (fact.version !== version) {
    const stored = { id: chosenId ?? fact.id, version: fact.version };
    throw await conflictWith(tx, stored, values, TYPED_LABELS);
  }
  await tx.caseFact.updateMany({
    where: { caseId: fact.caseId, kind: "detention_date", deletedAt: null },
    data: { version: { increment: 1 } },
  });
}

/**
 * Says which of several dates of a detention the case uses, and why. The case takes over the date and
 * what is cited for it; the other dates stay on file. Chosen again, only its reason changes.
 * @throws ConflictError when a date was chosen meanwhile, or this one was corrected or removed
 */
export const chooseDetentionDate = defineCommand({
  name: "case.chose-detention-date",
  permission: "case:edit",
  input: chooseDetentionDateSchema,
  owner: ownerOfFact,
  async run({ tx, actor, input: { id, version, reason } }) {
    const { caseId } = await requireFact(tx, actor, id);
    await lockVisibleCase(tx, actor, caseId);
    const before = await factForEdit(tx, actor, id, readDetentionDate);
    requireOnFile(before.fact, "detention_date");
    const chosen = await tx.detentionDateClaim.findFirst({
      where: { ...standingDates(caseId), chosen: true },
    });
    await requireVersion(tx, before, version, chosen?.id ?? null);
    const previousId = chosen && chosen.id !== id ? chosen.id : null;
    const previous = previousId
      ? await factForEdit(tx, actor, previousId, readDetentionDate)
      : null;
    const ofCase =
      chosen?.id === id
        ? []
        : await adoptDate(tx, actor, { id, caseId }, previousId ? { previousId } : null);
    const ofPrevious = previous ? await setAside(tx, actor, previous) : [];
    await tx.detentionDateClaim.update({ where: { id }, data: { chosen: true, reason } });
    const after = await factForEdit(tx, actor, id, readDetentionDate);
    const ofClaim = factAudit(after.fact, before.snapshot, after.snapshot);
    return { result: { id }, audit: [...ofPrevious, ofClaim, ...ofCase] };
  },
});
