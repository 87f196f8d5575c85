import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { requireSeenCase } from "@/lib/features/cases/scope";

/** Moves a case to the trash, and back. What is linked to it stays as it is. */
export const { trash: trashCase, restore: restoreCase } = defineTrashCommands({
  noun: "case",
  permission: "case:trash",
  find: async (tx, actor, id) => ({ ...(await requireSeenCase(tx, actor, id)), caseIds: [id] }),
  mark: (tx, id, deletedAt) =>
    tx.case.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
