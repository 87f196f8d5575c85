import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { factForEdit, requireFact } from "@/lib/features/cases/fact-for-edit";
import { FACT_READERS } from "@/lib/features/cases/queries/fact-readers";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";

/**
 * A dated fact of a case as the values of its form, with what it says in a line and who added the
 * case; null when it was removed. A fixed number of queries.
 * @throws NotFoundError when the fact or its case is hidden or absent
 */
export const getFactForm = defineQuery({
  name: "case.get-fact-form",
  permission: "case:read",
  input: z.object({ caseId: z.uuid(), id: z.uuid() }),
  async run({ db, actor, input: { caseId, id } }) {
    const { kind, caseRecord, deletedAt, ...fact } = await requireFact(db, actor, id);
    if (deletedAt || fact.caseId !== caseId) return null;
    const { values } = await factForEdit(db, actor, id, FACT_READERS[kind]);
    const told = await db.caseFact.findUniqueOrThrow({ where: { id }, include: factWordsInclude });
    return {
      ...{ kind, values, version: fact.version },
      words: factWords(told),
      createdById: caseRecord.createdById,
    };
  },
});
