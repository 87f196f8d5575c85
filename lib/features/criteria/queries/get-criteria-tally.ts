import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { CriteriaFramework } from "@/lib/db/generated/enums";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { tallyOf } from "@/lib/features/criteria/rules";
import type { CriteriaTally } from "@/lib/features/criteria/types";

/**
 * How many factors of each framework have which assessment; null when nothing was assessed yet.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getCriteriaTally = defineQuery({
  name: "criteria.get-tally",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({
    db,
    actor,
    input: { caseId },
  }): Promise<Record<CriteriaFramework, CriteriaTally> | null> {
    await requireSeenCase(db, actor, caseId);
    const rows = await db.criterionFinding.findMany({
      where: { caseId, fact: { deletedAt: null } },
      select: { framework: true, assessment: true },
    });
    if (rows.length === 0) return null;
    const of = (framework: CriteriaFramework) =>
      tallyOf(
        framework,
        rows.filter((row) => row.framework === framework).map(({ assessment }) => assessment),
      );
    return { levinson: of("levinson"), wgad: of("wgad"), pace: of("pace") };
  },
});
