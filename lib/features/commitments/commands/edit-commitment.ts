import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import {
  commitmentForEdit,
  commitmentSnapshot,
} from "@/lib/features/commitments/commitment-for-edit";
import {
  commitmentColumns,
  commitmentSubject,
} from "@/lib/features/commitments/commands/write-commitment";
import { toCommitmentForm } from "@/lib/features/commitments/form-values";
import { COMMITMENT_FIELD_LABELS } from "@/lib/features/commitments/labels";
import { editCommitmentSchema } from "@/lib/features/commitments/schema";
import { requireVisibleCommitment } from "@/lib/features/commitments/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

/**
 * Changes what is recorded of a promise, and its sources. What became of it is not changed here.
 * @throws ConflictError when somebody else changed it first
 */
export const editCommitment = defineCommand({
  name: "commitment.edited",
  permission: "commitment:edit",
  input: editCommitmentSchema,
  owner: async (tx, actor, { id }) => (await requireVisibleCommitment(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, citations, newSource, ...fields } }) {
    const { statement } = await requireVisibleCommitment(tx, actor, id);
    const before = commitmentSnapshot(await commitmentForEdit(tx, actor, id));
    const { count } = await tx.commitment.updateMany({
      where: { id, version },
      data: { ...commitmentColumns(statement, fields), version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await commitmentForEdit(tx, actor, id);
      throw await conflictWith(tx, current, toCommitmentForm(current), COMMITMENT_FIELD_LABELS);
    }
    await writeCitations(tx, actor, { commitmentId: id }, citations, newSource);
    const after = commitmentSnapshot(await commitmentForEdit(tx, actor, id));
    return { result: { id }, audit: { ...commitmentSubject(id, statement), before, after } };
  },
});
