import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { requireVisibleContact } from "@/lib/features/contacts/scope";

/** Moves a contact to the trash, and back. */
export const { trash: trashContact, restore: restoreContact } = defineTrashCommands({
  noun: "contact",
  permission: "contact:trash",
  find: async (tx, actor, id) => {
    const contact = await requireVisibleContact(tx, actor, id);
    return { ...contact, caseIds: contact.cases.map(({ caseId }) => caseId) };
  },
  mark: (tx, id, deletedAt) =>
    tx.contact.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
