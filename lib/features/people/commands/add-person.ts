import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns } from "@/lib/dates/columns";
import { writePositions } from "@/lib/features/people/commands/write-positions";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { addPersonSchema } from "@/lib/features/people/schema";

/** Adds a person with the offices they have held. */
export const addPerson = defineCommand({
  name: "person.added",
  permission: "person:add",
  input: addPersonSchema,
  async run({ tx, actor, input: { positions, birth, ...data }, submissionId }) {
    const { id } = await tx.person.create({
      data: { ...data, ...dateColumns("birth", birth), submissionId, createdById: actor.id },
    });
    // Somebody new has no other offices to be removed.
    if (positions.length > 0) await writePositions(tx, actor, id, positions);
    const after = await personForEdit(tx, actor, id);
    return {
      result: { id },
      audit: { subjectType: "person", subjectId: id, caseIds: [], before: null, after },
    };
  },
});
