import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { commitmentSubject } from "@/lib/features/commitments/commands/write-commitment";
import { requireVisibleCommitment } from "@/lib/features/commitments/scope";

/** Moves a commitment to the trash, and back. */
export const { trash: trashCommitment, restore: restoreCommitment } = defineTrashCommands({
  noun: "commitment",
  permission: "commitment:trash",
  find: async (tx, actor, id) => {
    const commitment = await requireVisibleCommitment(tx, actor, id);
    return { ...commitment, caseIds: commitmentSubject(id, commitment.statement).caseIds };
  },
  mark: (tx, id, deletedAt) =>
    tx.commitment.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
