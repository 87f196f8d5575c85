import type * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import type { Db } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";
import { factAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { factForEdit, type FactForEdit } from "@/lib/features/cases/fact-for-edit";
import { readCriterion } from "@/lib/features/cases/queries/fact-readers";
import { lockVisibleCase } from "@/lib/features/cases/scope";
import { CRITERION_FIELD_LABELS } from "@/lib/features/criteria/labels";
import { recordCriterionSchema } from "@/lib/features/criteria/schema";
import { writeCitations } from "@/lib/features/sources/write-citations";

type CriterionInput = z.output<typeof recordCriterionSchema>;

/** The one finding on a factor, also when it was removed: a factor has a single row. */
async function findStored(tx: Db, actor: Actor, input: CriterionInput) {
  const { caseId, framework, factor } = input;
  const row = await tx.criterionFinding.findUnique({
    where: { caseId_framework_factor: { caseId, framework, factor } },
    select: { id: true },
  });
  if (!row) return null;
  // Removing it does not wait for the case, but for this.
  await tx.$queryRaw`SELECT FROM "CaseFact" WHERE "id" = ${row.id}::uuid FOR UPDATE`;
  return factForEdit(tx, actor, row.id, readCriterion);
}

/** @throws ConflictError when somebody else assessed, changed or removed it since the form was opened */
async function requireUnchanged(tx: Db, stored: FactForEdit, version: number | undefined) {
  const { fact, values } = stored;
  if (version === fact.version || (fact.deletedAt && version === undefined)) return;
  const conflict = await conflictWith(
    tx,
    fact,
    fact.deletedAt ? {} : values,
    CRITERION_FIELD_LABELS,
  );
  if (!fact.deletedAt || !conflict.current) throw conflict;
  throw new ConflictError(
    "Somebody removed this finding while you were changing it. Nothing of yours was saved yet; saving again puts it back as it stands below.",
    conflict.current,
  );
}

async function create(tx: Db, actor: Actor, input: CriterionInput, submissionId: string | null) {
  const { caseId, framework, factor, assessment, reasoning } = input;
  const { id } = await tx.caseFact.create({
    data: { caseId, kind: "criterion", submissionId, createdById: actor.id },
  });
  await tx.criterionFinding.create({
    data: { id, caseId, framework, factor, assessment, reasoning },
  });
  return id;
}

async function rewrite(tx: Db, id: string, { assessment, reasoning }: CriterionInput) {
  await tx.caseFact.update({
    where: { id },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  await tx.criterionFinding.update({ where: { id }, data: { assessment, reasoning } });
  return id;
}

/**
 * Records what the evidence says of one factor, or changes it: a factor has one finding a case. One
 * that was removed comes back with what is recorded now. Support and contradiction need a source.
 * @throws ConflictError when it is not as it was when the form was opened (`version`; none: no finding)
 */
export const recordCriterion = defineCommand({
  name: "case.recorded-criterion",
  permission: "case:edit",
  input: recordCriterionSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input, submissionId }) {
    // Of two people who assess a factor at once, the second finds what the first wrote.
    await lockVisibleCase(tx, actor, input.caseId);
    const stored = await findStored(tx, actor, input);
    if (stored) await requireUnchanged(tx, stored, input.version);
    const id = stored
      ? await rewrite(tx, stored.fact.id, input)
      : await create(tx, actor, input, submissionId);
    await writeCitations(tx, actor, { caseFactId: id }, input.citations, input.newSource);
    const after = await factForEdit(tx, actor, id, readCriterion);
    const before = stored && !stored.fact.deletedAt ? stored.snapshot : null;
    return { result: { id }, audit: factAudit(after.fact, before, after.snapshot) };
  },
});
