import { defineCommand } from "@/lib/commands/define-command";
import { NotFoundError } from "@/lib/errors";
import {
  commitmentForEdit,
  commitmentSnapshot,
} from "@/lib/features/commitments/commitment-for-edit";
import {
  commitmentColumns,
  commitmentSubject,
} from "@/lib/features/commitments/commands/write-commitment";
import { addCommitmentSchema } from "@/lib/features/commitments/schema";
import { writeCitations } from "@/lib/features/sources/write-citations";
import { requireVisibleStatement } from "@/lib/features/statements/scope";

/** Records what was promised in a statement. Who promised, and for which cases, follows from that. */
export const addCommitment = defineCommand({
  name: "commitment.added",
  permission: "commitment:add",
  input: addCommitmentSchema,
  async run({ tx, actor, input: { statementId, citations, newSource, ...fields }, submissionId }) {
    const statement = await requireVisibleStatement(tx, actor, statementId);
    if (statement.deletedAt)
      throw new NotFoundError("This statement is in the trash. Restore it first.");
    const { id } = await tx.commitment.create({
      data: {
        ...commitmentColumns(statement, fields),
        ...{ statementId, submissionId, createdById: actor.id },
      },
    });
    await writeCitations(tx, actor, { commitmentId: id }, citations, newSource);
    const after = commitmentSnapshot(await commitmentForEdit(tx, actor, id));
    return { result: { id }, audit: { ...commitmentSubject(id, statement), before: null, after } };
  },
});
