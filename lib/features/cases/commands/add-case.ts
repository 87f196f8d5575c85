import type * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineCommand, type Command } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { citedFor } from "@/lib/features/cases/commands/case-fact";
import { withFreeReference } from "@/lib/features/cases/commands/case-reference";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDetermination } from "@/lib/features/cases/commands/record-determination";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { caseColumns, joinRestrictedTeam } from "@/lib/features/cases/commands/write-case";
import { addCaseSchema } from "@/lib/features/cases/schema";
import { writeCitations } from "@/lib/features/sources/write-citations";

type FirstFacts = Pick<
  z.output<typeof addCaseSchema>,
  "firstCustody" | "firstStatus" | "firstDetermination"
>;

const COMMANDS = {
  firstCustody: recordCustody,
  firstStatus: recordStatus,
  firstDetermination: recordDetermination,
} as const satisfies Record<keyof FirstFacts, Command<{ id: string }>>;

/** Each fact by its own command, resting on the sources that the form gives for the whole. */
async function recordFirstFacts(
  tx: Db,
  actor: Actor,
  caseId: string,
  facts: FirstFacts,
): Promise<void> {
  const citations = await citedFor(tx, { caseId });
  for (const [field, command] of Object.entries(COMMANDS)) {
    const fact = facts[field as keyof FirstFacts];
    if (fact) await namingField(field, command.within(tx, actor, { ...fact, caseId, citations }));
  }
}

/** A refusal names the field as it is called in this form: `facility` is `firstCustody.facility`. */
async function namingField<T>(prefix: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const entries = Object.entries(error.fieldErrors).map(
      ([field, words]) => [`${prefix}.${field}`, words] as const,
    );
    throw new InvalidInputError(Object.fromEntries(entries));
  }
}

/**
 * Opens a case: somebody's detention, with the first place of custody, status and determination
 * where they are known. A new person, organisation or source given in place is added by its own
 * command, in one transaction.
 */
export const addCase = defineCommand({
  name: "case.added",
  permission: "case:add",
  input: addCaseSchema,
  async run({ tx, actor, input, submissionId }) {
    const columns = await caseColumns(tx, actor, input);
    const { id } = await withFreeReference(today().slice(0, 4), async (reference) => {
      // A refused INSERT would end the transaction; one that is skipped leaves it whole.
      const data = [{ ...columns, reference, submissionId, createdById: actor.id }];
      return (await tx.case.createManyAndReturn({ data, skipDuplicates: true }))[0] ?? null;
    });
    await joinRestrictedTeam(tx, actor, { ...columns, caseId: id, createdById: actor.id }, null);
    await writeCitations(tx, actor, { caseId: id }, input.citations, input.newSource);
    const after = await caseForEdit(tx, actor, id);
    await recordFirstFacts(tx, actor, id, input);
    return {
      result: { id },
      audit: { subjectType: "case", subjectId: id, caseIds: [id], before: null, after },
    };
  },
});
