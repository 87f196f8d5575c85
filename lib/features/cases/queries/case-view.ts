import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import {
  caseRowInclude,
  currentCustody,
  currentDetermination,
  currentStatus,
  listedFacts,
  toCaseRow,
  toClosure,
  toCustody,
  toDetermination,
  toStatus,
} from "@/lib/features/cases/mappers";
import { standingClosure, statusNow } from "@/lib/features/cases/rules";
import type { CaseView, Cited } from "@/lib/features/cases/types";
import {
  newestPositionFirst,
  positionInclude,
  toPersonName,
  toPosition,
} from "@/lib/features/people/mappers";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";

const citations = { citations: { orderBy: citationOrder, include: citationInclude } } as const;
const fact = { fact: { include: citations } } as const;

/** What a case's page reads: facts of which the newest counts, with what each rests on. */
export const caseViewInclude = {
  ...caseRowInclude,
  person: true,
  statuses: { ...listedFacts, include: fact },
  determinations: { ...listedFacts, include: fact },
  custodyPeriods: {
    ...listedFacts,
    include: { ...fact, facility: { select: { id: true, name: true } } },
  },
  closures: { include: fact },
  involvements: {
    orderBy: [{ role: "asc" }, { id: "asc" }],
    where: { person: { deletedAt: null } },
    include: {
      person: {
        include: {
          positions: { orderBy: [...newestPositionFirst], take: 1, include: positionInclude },
        },
      },
    },
  },
  ...citations,
} satisfies Prisma.CaseInclude;

type StoredCase = Prisma.CaseGetPayload<{ include: typeof caseViewInclude }>;
type StoredFact = { fact: Pick<StoredCase, "citations"> };

function cited<Row extends StoredFact, View>(
  row: Row | null,
  view: (row: Row) => View,
): Cited<View> | null {
  return row ? { ...view(row), citations: row.fact.citations.map(toCitation) } : null;
}

/** A stored case as its page shows it; days held are counted up to `today` (YYYY-MM-DD). */
export function toCaseView(row: StoredCase, today: string): CaseView {
  const { version, createdById, deletedAt, summary, internalNotes, person } = row;
  const { aliases, nationalities } = person;
  const closure = cited(standingClosure(row.closures), toClosure);
  const status = cited(currentStatus(row.statuses), toStatus);
  const present = statusNow(closure, status);
  return {
    ...toCaseRow(row, today),
    ...{ version, createdById, deletedAt, summary, internalNotes },
    person: { ...toPersonName(person), aliases, nationalities, birth: readDate("birth", person) },
    status: present && { ...present, citations: (closure ?? status)?.citations ?? [] },
    determination: cited(currentDetermination(row.determinations), toDetermination),
    custody: cited(currentCustody(row.custodyPeriods), toCustody),
    closure,
    citations: row.citations.map(toCitation),
    involvements: row.involvements.map(({ id, role, note, person: involved }) => ({
      ...{ id, role, note, person: toPersonName(involved) },
      position: involved.positions[0] ? toPosition(involved.positions[0]) : null,
    })),
  };
}
