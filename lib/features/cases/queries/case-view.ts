import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import {
  caseRowInclude,
  currentCustody,
  currentDetermination,
  currentStatus,
  toCaseRow,
  toClosure,
  toCustody,
  toDetermination,
  toStatus,
} from "@/lib/features/cases/mappers";
import { standingClosure } from "@/lib/features/cases/rules";
import type { CaseView, Cited } from "@/lib/features/cases/types";
import {
  newestPositionFirst,
  positionInclude,
  toPersonName,
  toPosition,
} from "@/lib/features/people/mappers";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";

const citations = { citations: { orderBy: citationOrder, include: citationInclude } } as const;

/** What a case's page reads: facts of which the newest counts, with what each rests on. */
export const caseViewInclude = {
  ...caseRowInclude,
  person: true,
  statuses: { include: citations },
  determinations: { include: citations },
  custodyPeriods: { include: { ...citations, facility: { select: { id: true, name: true } } } },
  closures: { include: citations },
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
type StoredCitations = Pick<StoredCase, "citations">;

function cited<Row extends StoredCitations, View>(
  row: Row | null,
  view: (row: Row) => View,
): Cited<View> | null {
  return row ? { ...view(row), citations: row.citations.map(toCitation) } : null;
}

/** A stored case as its page shows it; days held are counted up to `today` (YYYY-MM-DD). */
export function toCaseView(row: StoredCase, today: string): CaseView {
  const { version, createdById, deletedAt, summary, internalNotes, person } = row;
  const { aliases, nationalities } = person;
  return {
    ...toCaseRow(row, today),
    ...{ version, createdById, deletedAt, summary, internalNotes },
    person: { ...toPersonName(person), aliases, nationalities, birth: readDate("birth", person) },
    status: cited(currentStatus(row.statuses), toStatus),
    determination: cited(currentDetermination(row.determinations), toDetermination),
    custody: cited(currentCustody(row.custodyPeriods), toCustody),
    closure: cited(standingClosure(row.closures), toClosure),
    citations: row.citations.map(toCitation),
    involvements: row.involvements.map(({ id, role, note, person: involved }) => ({
      ...{ id, role, note, person: toPersonName(involved) },
      position: involved.positions[0] ? toPosition(involved.positions[0]) : null,
    })),
  };
}
