import { defineCommand } from "@/lib/commands/define-command";
import {
  contactColumns,
  writeContactCases,
  writeParticipants,
} from "@/lib/features/contacts/commands/write-contact";
import { contactForEdit, contactSnapshot } from "@/lib/features/contacts/contact-for-edit";
import { addContactSchema } from "@/lib/features/contacts/schema";
import { writeCitations } from "@/lib/features/sources/write-citations";
import { addTask } from "@/lib/features/tasks/commands/add-task";

/**
 * Records a contact or an attempt at one, with who took part, the cases it concerns and its sources.
 * People, organisations, a source and a follow-up task given in place are added by their own
 * commands, in one transaction.
 */
export const addContact = defineCommand({
  name: "contact.added",
  permission: "contact:add",
  input: addContactSchema,
  async run({ tx, actor, input, submissionId }) {
    const { id } = await tx.contact.create({
      data: { ...contactColumns(input), submissionId, createdById: actor.id },
    });
    await writeParticipants(tx, actor, id, input);
    const caseIds = await writeContactCases(tx, actor, id, input.cases);
    await writeCitations(tx, actor, { contactId: id }, input.citations, input.newSource);
    if (input.followUp) {
      const about = { case: { id: caseIds[0] ?? null, label: null }, contactId: id };
      await addTask.within(tx, actor, { ...input.followUp, ...about });
    }
    const after = contactSnapshot(await contactForEdit(tx, actor, id));
    const subject = { subjectType: "contact", subjectId: id, caseIds };
    return { result: { id }, audit: { ...subject, before: null, after } };
  },
});
