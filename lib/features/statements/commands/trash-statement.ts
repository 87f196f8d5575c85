import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { requireVisibleStatement } from "@/lib/features/statements/scope";

/** Moves a statement to the trash, and back. */
export const { trash: trashStatement, restore: restoreStatement } = defineTrashCommands({
  noun: "statement",
  permission: "statement:trash",
  find: async (tx, actor, id) => {
    const statement = await requireVisibleStatement(tx, actor, id);
    return { ...statement, caseIds: statement.cases.map(({ caseId }) => caseId) };
  },
  mark: (tx, id, deletedAt) =>
    tx.statement.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
