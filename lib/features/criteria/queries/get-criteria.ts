import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { matrixOf } from "@/lib/features/criteria/rules";
import type { CriteriaMatrix } from "@/lib/features/criteria/types";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";

/**
 * Every factor of the three frameworks with what is on file of it. A fixed number of queries.
 * @throws NotFoundError when the case is hidden or absent
 */
export const getCriteria = defineQuery({
  name: "criteria.get",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<CriteriaMatrix> {
    await requireSeenCase(db, actor, caseId);
    const rows = await db.criterionFinding.findMany({
      where: { caseId, fact: { deletedAt: null } },
      include: {
        fact: { select: { citations: { orderBy: citationOrder, include: citationInclude } } },
      },
    });
    return matrixOf(
      rows.map(({ fact, ...row }) => ({ ...row, citations: fact.citations.map(toCitation) })),
    );
  },
});
