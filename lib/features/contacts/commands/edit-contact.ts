import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import {
  contactColumns,
  linkedCaseIds,
  writeContactCases,
  writeParticipants,
} from "@/lib/features/contacts/commands/write-contact";
import { contactForEdit, contactSnapshot } from "@/lib/features/contacts/contact-for-edit";
import { toContactForm } from "@/lib/features/contacts/form-values";
import { CONTACT_FIELD_LABELS } from "@/lib/features/contacts/labels";
import { editContactSchema } from "@/lib/features/contacts/schema";
import { awaitCases } from "@/lib/features/cases/await-cases";
import { requireCaseKept } from "@/lib/features/cases/require-case-kept";
import { writeCitations } from "@/lib/features/sources/write-citations";

/**
 * Changes a contact, its participants, cases and sources.
 * @throws ConflictError when somebody else changed it first
 */
export const editContact = defineCommand({
  name: "contact.edited",
  permission: "contact:edit",
  input: editContactSchema,
  owner: async (tx, actor, { id }) => (await contactForEdit(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, ...input } }) {
    const before = await contactForEdit(tx, actor, id);
    requireCaseKept(before.cases, input.cases);
    const linkedBefore = await linkedCaseIds(tx, id);
    await awaitCases(tx, linkedBefore, input.cases);
    const { count } = await tx.contact.updateMany({
      where: { id, version },
      data: { ...contactColumns(input), version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await contactForEdit(tx, actor, id);
      throw await conflictWith(tx, current, toContactForm(current), CONTACT_FIELD_LABELS);
    }
    await writeParticipants(tx, actor, id, input);
    await writeContactCases(tx, actor, id, input.cases);
    await writeCitations(tx, actor, { contactId: id }, input.citations, input.newSource);
    const after = await contactForEdit(tx, actor, id);
    const caseIds = [...linkedBefore, ...(await linkedCaseIds(tx, id))];
    const snapshots = { before: contactSnapshot(before), after: contactSnapshot(after) };
    return {
      result: { id },
      audit: { subjectType: "contact", subjectId: id, caseIds, ...snapshots },
    };
  },
});
