import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { dateColumns, readDate } from "@/lib/dates/columns";
import { isKnownDate, isSameDate, type PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { Citation } from "@/lib/db/generated/client";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { factAudit } from "@/lib/features/cases/commands/case-fact";
import {
  copyDateCitations,
  withdrawDateCitations,
} from "@/lib/features/cases/commands/copy-citations";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { readDetentionDate } from "@/lib/features/cases/queries/fact-readers";

/** The dates of a case's beginning that were not removed. */
export const standingDates = (caseId: string) => ({ caseId, fact: { deletedAt: null } });

const dateCitations = (caseId: string) => ({ caseId, about: "date" as const });

/** The claim among those on file that gives a date, other than the one named. */
export async function claimOfDate(
  tx: Db,
  caseId: string,
  date: PartialDate,
  exceptId: string | null,
): Promise<{ id: string; chosen: boolean } | null> {
  const claims = await tx.detentionDateClaim.findMany({ where: standingDates(caseId) });
  const same = claims.find(
    (claim) => claim.id !== exceptId && isSameDate(readDate("claim", claim), date),
  );
  return same ?? null;
}

/**
 * Sees to it that the date a case uses stands among the claims, as the chosen one: written down, with
 * its sources, from the case itself when no claim gives it yet. Needs the case locked.
 */
export async function keepStandingDate(
  tx: Db,
  actor: Actor,
  caseId: string,
): Promise<AuditEntry[]> {
  const chosen = await tx.detentionDateClaim.findFirst({
    where: { ...standingDates(caseId), chosen: true },
  });
  const caseRecord = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
  const detainedOn = readDate("detainedOn", caseRecord);
  if (chosen || !isKnownDate(detainedOn)) return [];
  const found = await claimOfDate(tx, caseId, detainedOn, null);
  const before = found && (await factForEdit(tx, actor, found.id, readDetentionDate));
  const id = found?.id ?? (await writeStandingClaim(tx, actor, caseId, detainedOn));
  await tx.detentionDateClaim.update({ where: { id }, data: { chosen: true } });
  await copyDateCitations(tx, dateCitations(caseId), { caseFactId: id });
  const after = await factForEdit(tx, actor, id, readDetentionDate);
  return [factAudit(after.fact, before?.snapshot ?? null, after.snapshot)];
}

async function writeStandingClaim(tx: Db, actor: Actor, caseId: string, date: PartialDate) {
  const { id } = await tx.caseFact.create({
    data: { caseId, kind: "detention_date", createdById: actor.id },
  });
  await tx.detentionDateClaim.create({ data: { id, caseId, ...dateColumns("claim", date) } });
  return id;
}

/**
 * Makes the date of a claim the one its case uses. What the case cites for its date becomes what the
 * claim cites; the claim that was chosen before has kept the rest. Needs the case locked.
 * @param until the claim that was chosen until now, or what this one cited before it was corrected
 * @throws InvalidInputError when a source with a text or files would lose its last citation
 */
export async function adoptDate(
  tx: Db,
  actor: Actor,
  { id, caseId }: { id: string; caseId: string },
  until: { previousId: string } | { citedBefore: readonly Citation[] } | null,
): Promise<AuditEntry[]> {
  const before = await caseForEdit(tx, actor, caseId);
  const claim = await tx.detentionDateClaim.findUniqueOrThrow({ where: { id } });
  if (until && "previousId" in until) {
    await copyDateCitations(tx, dateCitations(caseId), { caseFactId: until.previousId });
    await tx.citation.deleteMany({ where: dateCitations(caseId) });
  } else if (until) {
    await withdrawDateCitations(tx, actor, { id, caseId }, until.citedBefore);
  }
  await copyDateCitations(tx, { caseFactId: id }, { caseId });
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...dateColumns("detainedOn", readDate("claim", claim)),
      version: { increment: 1 },
    },
  });
  const after = await caseForEdit(tx, actor, caseId);
  return [{ subjectType: "case", subjectId: caseId, caseIds: [caseId], before, after }];
}
