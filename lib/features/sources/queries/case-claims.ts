import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  CASE_STATUS_LABELS,
  DETERMINATION_LABELS,
  LEGAL_STEP_LABELS,
} from "@/lib/features/cases/labels";
import type { ClaimView } from "@/lib/features/sources/types";

/** Which citations to read, in what order, how many. */
export type CitationFindArgs = {
  where: Prisma.CitationWhereInput;
  orderBy: Prisma.CitationOrderByWithRelationInput[];
  take: number;
};

/** Citations for a case or a part of it. */
export const citesCase: Prisma.CitationWhereInput = {
  OR: [
    { caseId: { not: null } },
    { caseStatusChangeId: { not: null } },
    { determinationId: { not: null } },
    { custodyPeriodId: { not: null } },
    { legalStepId: { not: null } },
    { caseClosureId: { not: null } },
  ],
};

const include = {
  caseStatusChange: true,
  determination: true,
  custodyPeriod: true,
  legalStep: true,
  caseClosure: true,
} satisfies Prisma.CitationInclude;

type StoredClaim = Prisma.CitationGetPayload<{ include: typeof include }>;
type Part = { caseId: string; detail: string | null };

const dated = (words: string, date: PartialDate) => `${words}, ${formatPartialDate(date)}`;

/** Which case a citation is for, and which part of it; null when it is for something else. */
function partOf(row: StoredClaim): Part | null {
  const {
    caseStatusChange: status,
    determination,
    custodyPeriod: custody,
    legalStep: step,
    caseClosure: closure,
  } = row;
  if (row.caseId) return { caseId: row.caseId, detail: null };
  if (status)
    return {
      caseId: status.caseId,
      detail: dated(`Status: ${CASE_STATUS_LABELS[status.status]}`, readDate("since", status)),
    };
  if (determination) {
    const words = `Determination: ${DETERMINATION_LABELS[determination.status]}`;
    return {
      caseId: determination.caseId,
      detail: dated(words, readDate("madeOn", determination)),
    };
  }
  if (custody)
    return {
      caseId: custody.caseId,
      detail: dated(`Held: ${custody.place}`, readDate("period", custody)),
    };
  if (step)
    return {
      caseId: step.caseId,
      detail: dated(LEGAL_STEP_LABELS[step.kind], readDate("happenedOn", step)),
    };
  if (closure)
    return {
      caseId: closure.caseId,
      detail: dated(`Closed: ${CASE_STATUS_LABELS[closure.outcome]}`, readDate("endedOn", closure)),
    };
  return null;
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
    const title = `${caseRecord.person.fullName} (${caseRecord.reference})`;
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
