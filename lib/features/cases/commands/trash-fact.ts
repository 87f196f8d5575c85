import * as z from "zod";

import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { factAudit, ownerOfFact } from "@/lib/features/cases/commands/case-fact";
import { REMOVAL_RULES } from "@/lib/features/cases/commands/removal-rules";
import { factForEdit, requireFact } from "@/lib/features/cases/fact-for-edit";
import { FACT_READERS } from "@/lib/features/cases/queries/fact-readers";

const factIdSchema = z.object({ id: z.uuid() });

/** Writes the trash mark with what goes along; nothing when it stands already. */
async function remove(tx: Db, actor: Actor, id: string): Promise<AuditEntry[]> {
  const { kind } = await requireFact(tx, actor, id);
  const rules = REMOVAL_RULES[kind];
  const { fact, snapshot } = await factForEdit(tx, actor, id, FACT_READERS[kind]);
  await rules?.beforeRemoval?.(tx, actor, fact);
  const at = now();
  const { count } = await tx.caseFact.updateMany({
    where: { id, deletedAt: null },
    data: { deletedAt: at, version: { increment: 1 } },
  });
  if (count === 0) return [];
  const further = (await rules?.afterRemoval?.(tx, actor, fact, at)) ?? [];
  return [factAudit(fact, snapshot, null), ...further];
}

/** Takes the trash mark away, with what goes along; nothing when there is none. */
async function restore(tx: Db, actor: Actor, id: string): Promise<AuditEntry[]> {
  const { kind } = await requireFact(tx, actor, id);
  const rules = REMOVAL_RULES[kind];
  const { fact, snapshot } = await factForEdit(tx, actor, id, FACT_READERS[kind]);
  await rules?.beforeRestoring?.(tx, actor, fact);
  const { count } = await tx.caseFact.updateMany({
    where: { id, deletedAt: { not: null } },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  if (count === 0 || !fact.deletedAt) return [];
  const further = (await rules?.afterRestoring?.(tx, actor, fact, fact.deletedAt)) ?? [];
  return [factAudit(fact, null, snapshot), ...further];
}

/**
 * Removes a dated fact that was recorded wrongly. It keeps its sources and can be brought back; the
 * history tells what it said. Done twice, it changes nothing the second time.
 * @throws ConflictError for the end of a case, which is taken back by reopening the case, and for a
 * date that the case uses while others are on file
 */
export const trashFact = defineCommand({
  name: "case.removed-fact",
  permission: "case:edit",
  input: factIdSchema,
  owner: ownerOfFact,
  run: async ({ tx, actor, input: { id } }) => ({
    result: { id },
    audit: await remove(tx, actor, id),
  }),
});

/**
 * Brings a removed fact back.
 * @throws ConflictError for the end of a case, for where a removed legal step stood, and for a date
 * that another entry gives by now
 */
export const restoreFact = defineCommand({
  name: "case.restored-fact",
  permission: "case:edit",
  input: factIdSchema,
  owner: ownerOfFact,
  run: async ({ tx, actor, input: { id } }) => ({
    result: { id },
    audit: await restore(tx, actor, id),
  }),
});
