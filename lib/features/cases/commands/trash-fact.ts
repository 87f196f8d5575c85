import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";
import { factAudit, ownerOfFact } from "@/lib/features/cases/commands/case-fact";
import { factForEdit, requireFact } from "@/lib/features/cases/fact-for-edit";
import { FACT_READERS } from "@/lib/features/cases/fact-readers";

const factIdSchema = z.object({ id: z.uuid() });

/** Writes the trash mark; null when it stands already. */
async function mark(tx: Db, actor: Actor, id: string, deletedAt: Date | null) {
  const { kind } = await requireFact(tx, actor, id);
  if (kind === "closure") throw new ConflictError("Reopen the case to take its end back.");
  const stored = await factForEdit(tx, actor, id, FACT_READERS[kind]);
  if (Boolean(stored.fact.deletedAt) === Boolean(deletedAt)) return null;
  await tx.caseFact.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } });
  return stored;
}

/**
 * Removes a dated fact that was recorded wrongly. It keeps its sources and can be brought back; the
 * history tells what it said. Done twice, it changes nothing the second time.
 * @throws ConflictError for the end of a case, which is taken back by reopening the case
 */
export const trashFact = defineCommand({
  name: "case.removed-fact",
  permission: "case:edit",
  input: factIdSchema,
  owner: ownerOfFact,
  async run({ tx, actor, input: { id } }) {
    const stored = await mark(tx, actor, id, now());
    return {
      result: { id },
      audit: stored ? factAudit(stored.fact, stored.snapshot, null) : [],
    };
  },
});

/**
 * Brings a removed fact back.
 * @throws ConflictError for the end of a case
 */
export const restoreFact = defineCommand({
  name: "case.restored-fact",
  permission: "case:edit",
  input: factIdSchema,
  owner: ownerOfFact,
  async run({ tx, actor, input: { id } }) {
    const stored = await mark(tx, actor, id, null);
    return {
      result: { id },
      audit: stored ? factAudit(stored.fact, null, stored.snapshot) : [],
    };
  },
});
