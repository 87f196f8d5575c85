import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { caseIdsOfPerson } from "@/lib/features/people/person-cases";
import { requireVisiblePerson } from "@/lib/features/people/scope";

/** Moves a person to the trash, and back. Links to them stay as they are. */
export const { trash: trashPerson, restore: restorePerson } = defineTrashCommands({
  noun: "person",
  permission: "person:trash",
  find: async (tx, actor, id) => ({
    ...(await requireVisiblePerson(tx, actor, id)),
    caseIds: await caseIdsOfPerson(tx, id),
  }),
  mark: (tx, id, deletedAt) =>
    tx.person.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
