import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { dateColumns, readDate } from "@/lib/dates/columns";
import { isSameDate, type PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { caseForEdit, type CaseForEdit } from "@/lib/features/cases/case-for-edit";
import { standingDates } from "@/lib/features/cases/commands/detention-dates";
import {
  caseColumns,
  joinRestrictedTeam,
  teamSnapshot,
} from "@/lib/features/cases/commands/write-case";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { CASE_FIELD_LABELS } from "@/lib/features/cases/labels";
import { editCaseSchema } from "@/lib/features/cases/schema";
import { lockCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

/** While dates are on file among the facts, one is chosen there with a reason: not typed over in passing. */
async function refuseOtherDate(tx: Db, before: CaseForEdit, wanted: PartialDate): Promise<void> {
  if (isSameDate(readDate("detainedOn", before), wanted)) return;
  if ((await tx.detentionDateClaim.count({ where: standingDates(before.id) })) === 0) return;
  throw new InvalidInputError({
    "detainedOn.year": [
      "The date of this detention is kept under “Facts on file”. Correct it or choose another there.",
    ],
  });
}

/** The fields that were sent; a date that is kept is not among them. */
const labelsSent = (keepDetentionDate: boolean) =>
  Object.fromEntries(
    Object.entries(CASE_FIELD_LABELS).filter(
      ([field]) => !keepDetentionDate || field !== "detainedOn",
    ),
  );

/** Restricting a case goes through all that is linked to it: a millisecond each. */
const LONGEST_MS = 120_000;

/**
 * Changes the facts of a case that have no date of their own, and who may see it.
 * @throws ConflictError when somebody else changed it first
 */
export const editCase = defineCommand({
  name: "case.edited",
  permission: "case:edit",
  input: editCaseSchema,
  timeout: LONGEST_MS,
  owner: async (tx, actor, { id }) => (await caseForEdit(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, keepDetentionDate, ...input } }) {
    await lockCase(tx, id);
    const before = await caseForEdit(tx, actor, id);
    const detainedOn = keepDetentionDate ? readDate("detainedOn", before) : input.detainedOn;
    if (before.version === version) await refuseOtherDate(tx, before, detainedOn);
    const columns = {
      ...(await caseColumns(tx, actor, input)),
      ...dateColumns("detainedOn", detainedOn),
    };
    // Before the case is restricted: the one who restricts it must still see it afterwards.
    const teamBefore = await teamSnapshot(tx, id);
    const team = { ...columns, caseId: id, createdById: before.createdById };
    await joinRestrictedTeam(tx, actor, team, before);
    const { count } = await tx.case.updateMany({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await caseForEdit(tx, actor, id);
      throw await conflictWith(tx, current, toCaseForm(current), labelsSent(keepDetentionDate));
    }
    await writeCitations(tx, actor, { caseId: id }, input.citations, input.newSource);
    const after = await caseForEdit(tx, actor, id);
    return {
      result: { id },
      audit: {
        ...{ subjectType: "case", subjectId: id, caseIds: [id] },
        before: { ...before, ...teamBefore },
        after: { ...after, ...(await teamSnapshot(tx, id)) },
      },
    };
  },
});
