import { columnToDay, readDate } from "@/lib/dates/columns";
import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import { Prisma } from "@/lib/db/generated/client";
import type { CaseDeadline, LegalStep } from "@/lib/db/generated/client";
import type { LegalStepKind, LegalStepState } from "@/lib/db/generated/enums";
import { STANDING } from "@/lib/features/horizon/queries/recorded-sql";
import { isMarked } from "@/lib/features/horizon/rules/words";
import { HORIZON_KINDS } from "@/lib/features/horizon/schema";
import type { HorizonEntry } from "@/lib/features/horizon/types";

/** What entries "e" are told with; asked of one page of them, not of every candidate. */
export const TOLD = Prisma.sql`e.*, u."name" AS "ownerName", c."reference", p."fullName" AS "personName",
  c."detainedOnEdtf", p."birthEdtf", d."sentEdtf", d."dueEdtf", d."dueAsStated", d."dueInferred",
  f."happenedOnEdtf", f."happenedOnAsStated", f."happenedOnInferred",
  f."endsOnEdtf", f."endsOnAsStated", f."endsOnInferred",
  CASE WHEN e."step" IS NOT NULL THEN ${STANDING} END AS "state"`;

/** The records of entries "e" that those columns are of. */
export const RECORDS = Prisma.sql`LEFT JOIN "Case" c ON c."id" = e."caseId"
  LEFT JOIN "Person" p ON p."id" = c."personId" LEFT JOIN "User" u ON u."id" = e."ownerId"
  LEFT JOIN "CaseDeadline" d ON d."id" = e."id" LEFT JOIN "LegalStep" f ON f."id" = e."id"`;

type DateColumn = "Edtf" | "AsStated" | "Inferred";

/** Columns of a record are there where the entry is of that kind. */
export type EntryRow = Pick<CaseDeadline, `due${DateColumn}` | "sentEdtf"> &
  Pick<LegalStep, `${"happenedOn" | "endsOn"}${DateColumn}`> & {
    rank: number;
    id: string;
    caseId: string | null;
    count: number | null;
    earliest: Date;
    latest: Date | null;
    title: string | null;
    step: LegalStepKind | null;
    state: LegalStepState | null;
    ownerName: string | null;
    reference: string | null;
    personName: string | null;
    detainedOnEdtf: string | null;
    birthEdtf: string | null;
  };

type When = Pick<HorizonEntry, "stated" | "rough">;

const stated = (date: PartialDate): When => ({ stated: date, rough: false });
const reckonedFrom = (edtf: string | null): When => ({ stated: null, rough: isMarked(edtf) });

const WHEN: Record<HorizonEntry["kind"], (row: EntryRow) => When> = {
  deadline(row) {
    const due = readDate("due", row);
    return isKnownDate(due) ? stated(due) : reckonedFrom(row.sentEdtf);
  },
  legal_step: (row) => stated(readDate("happenedOn", row)),
  sentence_end: (row) => stated(readDate("endsOn", row)),
  task: () => ({ stated: null, rough: false }),
  anniversary: ({ detainedOnEdtf }) => reckonedFrom(detainedOnEdtf),
  day_count: ({ detainedOnEdtf }) => reckonedFrom(detainedOnEdtf),
  birthday: ({ birthEdtf }) => reckonedFrom(birthEdtf),
};

/** A row of the list as pages, calendars and mails tell it. */
export function toEntry(row: EntryRow): HorizonEntry {
  const { id, caseId, count, title, step, state, ownerName, reference, personName } = row;
  const kind = HORIZON_KINDS[row.rank] ?? "task";
  return {
    ...{ kind, id, count, title, step, state, ownerName },
    earliest: columnToDay(row.earliest),
    latest: row.latest && columnToDay(row.latest),
    ...WHEN[kind](row),
    case:
      caseId && reference !== null ? { id: caseId, reference, personName: personName ?? "" } : null,
  };
}
