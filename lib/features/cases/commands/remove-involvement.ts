import { defineCommand } from "@/lib/commands/define-command";
import { NotFoundError } from "@/lib/errors";
import { casePartAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import {
  involvedInclude,
  involvementSnapshot,
} from "@/lib/features/cases/commands/involvement-snapshot";
import { removeInvolvementSchema } from "@/lib/features/cases/schema";
import { requireVisibleCase } from "@/lib/features/cases/scope";

/** Takes somebody's part in a case away. @throws NotFoundError when it is not on record */
export const removeInvolvement = defineCommand({
  name: "case.removed-involvement",
  permission: "case:edit",
  input: removeInvolvementSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, id } }) {
    await requireVisibleCase(tx, actor, caseId);
    const before = await tx.caseInvolvement.findFirst({
      where: { id, caseId },
      include: involvedInclude,
    });
    if (!before) throw new NotFoundError("This part in the case is no longer on record.");
    await tx.caseInvolvement.delete({ where: { id } });
    return { result: { id }, audit: casePartAudit(caseId, involvementSnapshot(before), null) };
  },
});
