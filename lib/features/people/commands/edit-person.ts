import { conflictWith } from "@/lib/commands/edit-conflict";
import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns } from "@/lib/dates/columns";
import { writePositions } from "@/lib/features/people/commands/write-positions";
import { toPersonForm } from "@/lib/features/people/form-values";
import { PERSON_FIELD_LABELS } from "@/lib/features/people/labels";
import { caseIdsOfPerson } from "@/lib/features/people/person-cases";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { editPersonSchema } from "@/lib/features/people/schema";

/**
 * Changes a person and their offices.
 * @throws ConflictError when somebody else changed the person first
 */
export const editPerson = defineCommand({
  name: "person.edited",
  permission: "person:edit",
  input: editPersonSchema,
  owner: async (tx, actor, { id }) => (await personForEdit(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, positions, birth, ...data } }) {
    const before = await personForEdit(tx, actor, id);
    const { count } = await tx.person.updateMany({
      where: { id, version },
      data: { ...data, ...dateColumns("birth", birth), version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await personForEdit(tx, actor, id);
      throw await conflictWith(tx, current, toPersonForm(current), PERSON_FIELD_LABELS);
    }
    await writePositions(tx, actor, id, positions);
    const after = await personForEdit(tx, actor, id);
    const caseIds = await caseIdsOfPerson(tx, id);
    return {
      result: { id },
      audit: { subjectType: "person", subjectId: id, caseIds, before, after },
    };
  },
});
