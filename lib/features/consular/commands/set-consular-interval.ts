import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { requireSeenCase, requireVisibleCase } from "@/lib/features/cases/scope";
import { toIntervalForm } from "@/lib/features/consular/form-values";
import { INTERVAL_FIELD_LABELS } from "@/lib/features/consular/labels";
import { setConsularIntervalSchema } from "@/lib/features/consular/schema";

/**
 * Sets how often a consular visit is to be expected in a case; empty: as in the settings. A change
 * of the case like any other. @throws ConflictError when somebody else changed the case first
 */
export const setConsularInterval = defineCommand({
  name: "consular-interval.edited",
  permission: "case:edit",
  input: setConsularIntervalSchema,
  owner: async (tx, actor, { id }) => (await requireVisibleCase(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, consularIntervalDays } }) {
    const before = await requireSeenCase(tx, actor, id);
    const { count } = await tx.case.updateMany({
      where: { id, version, deletedAt: null },
      data: { consularIntervalDays, version: { increment: 1 } },
    });
    const after = await requireSeenCase(tx, actor, id);
    if (count === 0)
      throw await conflictWith(tx, after, toIntervalForm(after), INTERVAL_FIELD_LABELS);
    return {
      result: { id },
      audit: {
        ...{ subjectType: "case", subjectId: id, caseIds: [id] },
        before: { consularIntervalDays: before.consularIntervalDays },
        after: { consularIntervalDays: after.consularIntervalDays },
      },
    };
  },
});
