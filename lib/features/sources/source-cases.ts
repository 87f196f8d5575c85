import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** Ids of the cases for which this source is cited, hidden ones too: whose history a change belongs to. */
export async function caseIdsOfSource(db: Db, sourceId: string): Promise<string[]> {
  const cited = { citations: { some: { sourceId } } };
  const citedCommitment = {
    OR: [cited, { statuses: { some: cited } }],
  } satisfies Prisma.CommitmentWhereInput;
  const citedFor: Prisma.CaseWhereInput[] = [
    cited,
    { statements: { some: { statement: cited } } },
    { contacts: { some: { contact: cited } } },
    { person: cited },
    { facts: { some: cited } },
    { statements: { some: { statement: { commitments: { some: citedCommitment } } } } },
  ];
  const cases = await db.case.findMany({ where: { OR: citedFor }, select: { id: true } });
  return cases.map(({ id }) => id);
}
