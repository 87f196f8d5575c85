import { defineCommand } from "@/lib/commands/define-command";
import { InvalidInputError } from "@/lib/errors";
import { casePartAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import {
  involvedInclude,
  involvementSnapshot,
} from "@/lib/features/cases/commands/involvement-snapshot";
import { addInvolvementSchema } from "@/lib/features/cases/schema";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { resolvePerson } from "@/lib/features/people/resolve-person";

/**
 * Records that somebody has a part in a case. Recording the same part again changes only its note.
 * @throws InvalidInputError when nobody was named, or the person is the one held
 */
export const addInvolvement = defineCommand({
  name: "case.added-involvement",
  permission: "case:edit",
  input: addInvolvementSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, person, newPerson, role, note } }) {
    const caseRecord = await requireVisibleCase(tx, actor, caseId);
    const personId = await resolvePerson(tx, actor, person, newPerson, "person");
    if (!personId)
      throw new InvalidInputError({ person: ["Enter who is involved, or add a new person"] });
    if (personId === caseRecord.personId) {
      throw new InvalidInputError({
        person: ["This is the person the case is about. Choose somebody else."],
      });
    }
    const key = { caseId_personId_role: { caseId, personId, role } };
    const before = await tx.caseInvolvement.findUnique({ where: key, include: involvedInclude });
    const after = await tx.caseInvolvement.upsert({
      where: key,
      create: { caseId, personId, role, note },
      update: { note },
      include: involvedInclude,
    });
    return {
      result: { id: after.id },
      audit: casePartAudit(
        caseId,
        before && involvementSnapshot(before),
        involvementSnapshot(after),
      ),
    };
  },
});
