import * as z from "zod";

import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { defineCommand, type Command } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import type { Db } from "@/lib/db/client";
import type { Citation } from "@/lib/db/generated/client";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import { factAudit, ownerOfCase, ownerOfFact } from "@/lib/features/cases/commands/case-fact";
import { requireOnFile } from "@/lib/features/cases/commands/require-on-file";
import { factForEdit, requireFact, type FactReader } from "@/lib/features/cases/fact-for-edit";
import { correctFactSchema, recordFactSchema } from "@/lib/features/cases/schema/facts";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

type FactSpec<Fields, Columns extends object> = {
  kind: CaseFactKind;
  /** As it stands in the names of the commands: "legal-step". */
  noun: string;
  /** What its form asks for, besides the case and the sources. */
  fields: z.ZodType<Fields>;
  reader: FactReader;
  /** Form field → the words beside it, for the fields that a conflict compares. */
  labels: Record<string, string>;
  /** What must hold or be locked first; `id` is null for a fact to be recorded. Its own audit entries. */
  before?(
    tx: Db,
    actor: Actor,
    fact: { id: string | null; caseId: string },
    fields: NoInfer<Fields>,
  ): Promise<AuditEntry[]>;
  /** The columns of the fact's own table, with the records it names found or added. */
  columns(tx: Db, actor: Actor, fields: Fields, caseId: string): Promise<Columns> | Columns;
  /** Writes the row of the fact's own table, new or changed. */
  store(tx: Db, key: { id: string; caseId: string }, columns: NoInfer<Columns>): Promise<unknown>;
  /** What follows elsewhere from the fact as it was corrected. Its own audit entries. */
  afterCorrection?(
    tx: Db,
    actor: Actor,
    key: { id: string; caseId: string },
    citedBefore: readonly Citation[],
  ): Promise<AuditEntry[]>;
};

/**
 * The pair of commands that record one kind of dated fact of a case and correct it. Every kind is
 * removed and brought back by the same commands, `trashFact` and `restoreFact`.
 */
export function defineFactCommands<Fields, Columns extends object>(
  spec: FactSpec<Fields, Columns>,
): { record: Command<{ id: string }>; correct: Command<{ id: string }> } {
  const { kind, noun, reader } = spec;

  const record = defineCommand({
    name: `case.recorded-${noun}`,
    permission: "case:edit",
    input: z.intersection(recordFactSchema, spec.fields),
    owner: ownerOfCase,
    async run({ tx, actor, input, submissionId }) {
      const { caseId, citations, newSource } = input;
      await requireVisibleCase(tx, actor, caseId);
      const first = (await spec.before?.(tx, actor, { id: null, caseId }, input)) ?? [];
      const columns = await spec.columns(tx, actor, input, caseId);
      const { id } = await tx.caseFact.create({
        data: { caseId, kind, submissionId, createdById: actor.id },
      });
      await spec.store(tx, { id, caseId }, columns);
      await writeCitations(tx, actor, { caseFactId: id }, citations, newSource);
      const after = await factForEdit(tx, actor, id, reader);
      return { result: { id }, audit: [...first, factAudit(after.fact, null, after.snapshot)] };
    },
  });

  const correct = defineCommand({
    name: `case.corrected-${noun}`,
    permission: "case:edit",
    input: z.intersection(correctFactSchema, spec.fields),
    owner: ownerOfFact,
    async run({ tx, actor, input }) {
      const { id, version, citations, newSource } = input;
      const { caseId, citations: citedBefore } = await requireFact(tx, actor, id);
      const first = (await spec.before?.(tx, actor, { id, caseId }, input)) ?? [];
      const before = await factForEdit(tx, actor, id, reader);
      requireOnFile(before.fact, kind);
      const { count } = await tx.caseFact.updateMany({
        where: { id, version, deletedAt: null },
        data: { version: { increment: 1 } },
      });
      if (count === 0) {
        const current = await factForEdit(tx, actor, id, reader);
        requireOnFile(current.fact, kind);
        throw await conflictWith(tx, current.fact, current.values, spec.labels);
      }
      await spec.store(tx, { id, caseId }, await spec.columns(tx, actor, input, caseId));
      await writeCitations(tx, actor, { caseFactId: id }, citations, newSource);
      const further = (await spec.afterCorrection?.(tx, actor, { id, caseId }, citedBefore)) ?? [];
      const after = await factForEdit(tx, actor, id, reader);
      const own = factAudit(after.fact, before.snapshot, after.snapshot);
      return { result: { id }, audit: [...first, own, ...further] };
    },
  });

  return { record, correct };
}
