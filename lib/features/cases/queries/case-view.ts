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
import { citedFact, toCited, toDetentionDate } from "@/lib/features/cases/queries/fact-mappers";
import type { CaseView, Cited } from "@/lib/features/cases/types";
import {
  newestPositionFirst,
  positionInclude,
  toPersonName,
  toPosition,
} from "@/lib/features/people/mappers";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";

const citations = { citations: { orderBy: citationOrder, include: citationInclude } } as const;

/** A case has two or three dates of its beginning; the page of its facts has them all. */
const MOST_DATES = 10;

/** What a case's page reads: facts of which the newest counts, with what each rests on. */
export const caseViewInclude = {
  ...caseRowInclude,
  person: true,
  statuses: { ...listedFacts, include: citedFact },
  determinations: { ...listedFacts, include: citedFact },
  custodyPeriods: {
    ...listedFacts,
    include: { ...citedFact, facility: { select: { id: true, name: true } } },
  },
  closures: { include: citedFact },
  detentionDates: {
    ...listedFacts,
    orderBy: [{ chosen: "desc" }, { oldestFirst: "asc" }, { id: "asc" }],
    take: MOST_DATES,
    include: citedFact,
  },
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
type StoredFact = Parameters<typeof toCited>[0];

function cited<Row extends StoredFact, View>(
  row: Row | null,
  view: (row: Row) => View,
): Cited<View> | null {
  return row && toCited(row, view);
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
    detentionDates: row.detentionDates.map((claim) => toCited(claim, toDetentionDate)),
    citations: row.citations.map(toCitation),
    involvements: row.involvements.map(({ id, role, note, person: involved }) => ({
      ...{ id, role, note, person: toPersonName(involved) },
      position: involved.positions[0] ? toPosition(involved.positions[0]) : null,
    })),
  };
}
