import * as z from "zod";

import { can, canChange } from "@/lib/auth/permissions";
import { defineQuery } from "@/lib/commands/define-query";
import { SensitiveKind } from "@/lib/db/generated/enums";
import { caseOfNotes } from "@/lib/features/sensitive/scope";
import type { SensitiveNotes } from "@/lib/features/sensitive/types";

/**
 * Which sensitive notes a case has, and who changed them last; never a word of them.
 * @throws NotFoundError when the case is hidden, absent or trashed
 */
export const listSensitiveNotes = defineQuery({
  name: "sensitive.list",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<SensitiveNotes> {
    const { isTheirs, isOfTheirView } = await caseOfNotes(db, actor, caseId);
    const rows = await db.sensitiveNote.findMany({
      where: { caseId },
      select: {
        ...{ kind: true, text: true, dataKey: true, version: true, changedAt: true },
        changedBy: { select: { name: true } },
      },
    });
    const byKind = new Map(rows.map((row) => [row.kind, row]));
    const notes = Object.values(SensitiveKind).map((kind) => {
      const row = byKind.get(kind);
      const changed = { changedAt: row?.changedAt ?? null, changedBy: row?.changedBy.name ?? null };
      return {
        kind,
        isKept: Boolean(row?.text),
        hasKey: Boolean(row?.dataKey),
        version: row?.version ?? 0,
        ...changed,
      };
    });
    const ownerId = isTheirs ? actor.id : "";
    return {
      notes,
      mayReveal: isOfTheirView && canChange(actor, "sensitive:reveal", ownerId),
      mayEdit: isOfTheirView && canChange(actor, "sensitive:edit", ownerId),
      mayDestroy: isOfTheirView && can(actor, "trash:erase"),
    };
  },
});
