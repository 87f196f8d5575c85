import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { citationOrder } from "@/lib/features/sources/mappers";

const include = {
  person: { select: { fullName: true } },
  holderOrganisation: { select: { name: true } },
  lead: { select: { name: true } },
  citations: { orderBy: citationOrder, include: { source: { select: { title: true } } } },
} satisfies Prisma.CaseInclude;

export type CaseForEdit = Prisma.CaseGetPayload<{ include: typeof include }>;

/**
 * A case as stored, with its sources: what an edit form begins with and what history compares.
 * @throws NotFoundError when absent or hidden
 */
export async function caseForEdit(db: Db, actor: Actor, id: string): Promise<CaseForEdit> {
  const caseRecord = await db.case.findFirst({
    where: { AND: [{ id }, visibleCases(actor)] },
    include,
  });
  if (!caseRecord) throw new NotFoundError("This case does not exist, or is not visible to you.");
  return caseRecord;
}
