import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { FACT_KIND_LABELS } from "@/lib/features/cases/labels";
import type { Slice } from "@/lib/features/cases/queries/fact-slice";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";
import type { RemovedFact } from "@/lib/features/cases/types/facts";

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * Facts of a case that were removed, the last removed first, and how many there are. Where a legal
 * step stood is left out while the step itself is removed: it comes back with the step.
 */
export async function findRemovedFacts(
  db: Db,
  caseId: string,
  { skip, take }: Slice,
): Promise<{ rows: RemovedFact[]; total: number }> {
  const where: Prisma.CaseFactWhereInput = {
    ...{ caseId, deletedAt: { not: null } },
    NOT: { legalStepStatus: { legalStep: { fact: { deletedAt: { not: null } } } } },
  };
  const [found, total] = await Promise.all([
    db.caseFact.findMany({
      ...{ where, skip, take, include: factWordsInclude },
      orderBy: [{ deletedAt: "desc" }, { id: "desc" }],
    }),
    db.caseFact.count({ where }),
  ]);
  const rows = found.flatMap((fact) => {
    const { id, kind, deletedAt } = fact;
    const words = factWords(fact) ?? upperFirst(FACT_KIND_LABELS[kind]);
    return deletedAt ? [{ id, kind, words, removedAt: deletedAt }] : [];
  });
  return { rows, total };
}
