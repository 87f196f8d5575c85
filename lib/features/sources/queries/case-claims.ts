import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import type { ClaimView } from "@/lib/features/sources/types";

/** Which citations to read, in what order, how many. */
export type CitationFindArgs = {
  where: Prisma.CitationWhereInput;
  orderBy: Prisma.CitationOrderByWithRelationInput[];
  take: number;
};

const include = { caseFact: { include: factWordsInclude } } satisfies Prisma.CitationInclude;

type StoredClaim = Prisma.CitationGetPayload<{ include: typeof include }>;
type Part = { caseId: string; detail: string | null };

/** Which case a citation is for, and which part of it; null when it is for something else. */
function partOf({ caseId, caseFact }: StoredClaim): Part | null {
  if (caseId) return { caseId, detail: null };
  return caseFact && { caseId: caseFact.caseId, detail: factWords(caseFact) };
}

/** The citations for cases and their parts as lines of their source's page. Give only ones in scope. */
export async function findCaseClaims(db: Db, args: CitationFindArgs): Promise<ClaimView[]> {
  const rows = await db.citation.findMany({ ...args, include });
  const parts = rows.map((row) => ({ row, part: partOf(row) }));
  const cases = await db.case.findMany({
    where: { id: { in: parts.flatMap(({ part }) => part?.caseId ?? []) } },
    select: { id: true, reference: true, person: { select: { fullName: true } } },
  });
  const caseOf = new Map(cases.map((caseRecord) => [caseRecord.id, caseRecord]));
  return parts.flatMap(({ row: { id, about, exactWords, note }, part }) => {
    const caseRecord = part && caseOf.get(part.caseId);
    if (!part || !caseRecord) return [];
    const title = caseLabel(caseRecord.person.fullName, caseRecord.reference);
    return {
      id,
      about,
      exactWords,
      note,
      excerpt: null,
      href: `/cases/${caseRecord.id}`,
      title,
      detail: part.detail,
    };
  });
}
