import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { heldFor, newestOf, standingClosure, statusNow } from "@/lib/features/cases/rules";
import type {
  CaseRow,
  ClosureView,
  CustodyView,
  DeterminationView,
  StatusView,
} from "@/lib/features/cases/types";
import { personNameSelect, toPersonName } from "@/lib/features/people/mappers";

type StoredStatus = Prisma.CaseStatusChangeGetPayload<object>;
type StoredDetermination = Prisma.DeterminationGetPayload<object>;
type StoredClosure = Prisma.CaseClosureGetPayload<object>;
type StoredCustody = Prisma.CustodyPeriodGetPayload<{
  include: { facility: { select: { id: true; name: true } } };
}>;

/** A stored status change as pages show it. */
export function toStatus(row: StoredStatus): StatusView {
  return {
    status: row.status,
    alleged: row.alleged,
    since: readDate("since", row),
    note: row.note,
  };
}

/** A stored determination as pages show it. */
export function toDetermination(row: StoredDetermination): DeterminationView {
  return {
    status: row.status,
    authority: row.authority,
    madeOn: readDate("madeOn", row),
    note: row.note,
  };
}

/** A stored end of a case as pages show it. */
export function toClosure(row: StoredClosure): ClosureView {
  return { outcome: row.outcome, endedOn: readDate("endedOn", row), note: row.note };
}

/** A stored time in custody as pages show it. */
export function toCustody(row: StoredCustody): CustodyView {
  const { place, country, facility, conditions } = row;
  const { acknowledged, whereaboutsDisclosed, familyAccess, counselAccess, humanitarianAccess } =
    row;
  return {
    ...{ place, country, facility, conditions, period: readDate("period", row) },
    ...{ acknowledged, whereaboutsDisclosed, familyAccess, counselAccess, humanitarianAccess },
  };
}

/** Dated facts of which one counts now: the row itself, so that its citations can be had too. */
export const currentStatus = <T extends StoredStatus>(rows: readonly T[]) =>
  newestOf(rows, (row) => readDate("since", row));
export const currentDetermination = <T extends StoredDetermination>(rows: readonly T[]) =>
  newestOf(rows, (row) => readDate("madeOn", row));
export const currentCustody = <T extends StoredCustody>(rows: readonly T[]) =>
  newestOf(rows, (row) => readDate("period", row));

/** Facts of a case that were not removed. */
export const listedFacts = { where: { fact: { deletedAt: null } } } as const;

export const caseRowInclude = {
  person: { select: personNameSelect },
  holderOrganisation: { select: { id: true, name: true } },
  lead: { select: { id: true, name: true } },
  statuses: listedFacts,
  determinations: listedFacts,
  closures: true,
} satisfies Prisma.CaseInclude;

type StoredRow = Prisma.CaseGetPayload<{ include: typeof caseRowInclude }>;

/** A stored case as a line of a list; days held are counted up to `today` (YYYY-MM-DD). */
export function toCaseRow(row: StoredRow, today: string): CaseRow {
  const {
    id,
    reference,
    holderKind,
    holderCountry,
    holderOrganisation,
    priority,
    visibility,
    lead,
  } = row;
  const determination = currentDetermination(row.determinations);
  const standing = standingClosure(row.closures);
  const closure = standing && toClosure(standing);
  const newest = currentStatus(row.statuses);
  const status = statusNow(closure, newest && toStatus(newest));
  const detainedOn = readDate("detainedOn", row);
  return {
    ...{ id, reference, holderKind, holderCountry, holderOrganisation, priority, visibility, lead },
    ...{ detainedOn, closure, person: toPersonName(row.person) },
    status,
    determination: determination && toDetermination(determination),
    held: heldFor({ detainedOn, closure, status }, today),
  };
}
