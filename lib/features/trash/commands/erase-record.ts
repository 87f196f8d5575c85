import type { Actor } from "@/lib/auth/actor";
import { defineCommand, type Command } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { confirmationOf, requireTrashed } from "@/lib/features/trash/queries/get-erasure";
import { eraseRecordSchema } from "@/lib/features/trash/schema";
import { TRASH_NOUNS, type TrashNoun } from "@/lib/features/trash/types";

type Answer = { refused?: string; erased?: boolean } & Record<string, unknown>;

const REFUSALS: Record<string, string> = {
  "not allowed": "Only an administrator erases records.",
  "not in the trash": "This is no longer in the trash.",
  "too young":
    "This has not been in the trash for 30 days yet. The database counts the days by its own clock.",
  needed:
    "Something on file still names this record, so it stays. That may be a record in the trash as well. What it is, is not told here.",
};

/** The cases that the audit row of the erasure names; told by the record, before it is gone. */
async function casesOf(tx: Db, noun: TrashNoun, id: string): Promise<string[]> {
  if (noun === "case") return [id];
  const rows = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT "caseId" FROM "StatementCase" WHERE "statementId" = ${id}::uuid
    UNION SELECT "caseId" FROM "ContactCase" WHERE "contactId" = ${id}::uuid
    UNION SELECT "caseId" FROM "CaseFact" WHERE "id" = ${id}::uuid
    UNION SELECT s."caseId" FROM "Commitment" c JOIN "StatementCase" s USING ("statementId")
      WHERE c."id" = ${id}::uuid`;
  return rows.map(({ caseId }) => caseId);
}

/** Asks the database, which alone can: it checks role and age once more and erases what goes along. */
async function erase(tx: Db, actor: Actor, noun: TrashNoun, id: string): Promise<Answer> {
  const [row] = await tx.$queryRaw<{ answer: Answer }[]>`
    SELECT erase_record(${noun}, ${id}::uuid, ${actor.id}::uuid) AS "answer"`;
  const answer = row?.answer ?? { refused: "not allowed" };
  if (answer.refused) throw new ConflictError(REFUSALS[answer.refused] ?? answer.refused);
  return answer;
}

function erasing(noun: TrashNoun): Command<{ noun: TrashNoun }> {
  return defineCommand({
    name: `${noun}.erased`,
    permission: "trash:erase",
    input: eraseRecordSchema,
    async run({ tx, actor, input: { id, confirmation } }) {
      const record = await requireTrashed(tx, actor, { noun, id });
      const wanted = await confirmationOf(tx, record);
      if (confirmation.toLowerCase() !== wanted.toLowerCase())
        throw new InvalidInputError({ confirmation: [`Type ${wanted} here. Nothing was erased.`] });
      const caseIds = await casesOf(tx, noun, id);
      const { erased, ...counts } = await erase(tx, actor, noun, id);
      const gone = Object.entries(counts).filter(([, count]) => count !== 0);
      const after = { inTrashSince: record.deletedAt, ...Object.fromEntries(gone) };
      const entry = { subjectType: noun, subjectId: id, caseIds, before: null, after };
      return { result: { noun }, audit: erased ? entry : [] };
    },
  });
}

/**
 * The commands that erase a record of each kind for good: an administrator’s alone, and only after
 * thirty days in the trash. A statement or contact that concerns a case outside the administrator’s
 * view is taken off the cases inside it and kept for the others.
 * @throws ConflictError when it is too early, or something on file still needs the record
 */
export const ERASE: Record<TrashNoun, Command<{ noun: TrashNoun }>> = Object.fromEntries(
  TRASH_NOUNS.map((noun) => [noun, erasing(noun)]),
) as Record<TrashNoun, Command<{ noun: TrashNoun }>>;
