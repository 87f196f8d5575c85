import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { anniversaries, birthdays, dayCounts } from "@/lib/features/horizon/queries/reckoned-sql";
import {
  deadlines,
  legalSteps,
  sentenceEnds,
  tasks,
} from "@/lib/features/horizon/queries/recorded-sql";
import { RECORDS, toEntry, TOLD, type EntryRow } from "@/lib/features/horizon/queries/to-entry";
import { HELD, type Asked } from "@/lib/features/horizon/queries/window-sql";
import { HORIZON_KINDS, type HorizonKind, type HorizonPlace } from "@/lib/features/horizon/schema";
import type { HorizonEntry } from "@/lib/features/horizon/types";

type Branch = {
  sql(asked: Asked): Prisma.Sql;
  /** Only while the person is held. */
  held: boolean;
  /** Can be overdue; what is reckoned from the calendar only passes. */
  overdue: boolean;
};

const BRANCHES: Record<HorizonKind, Branch> = {
  deadline: { sql: deadlines, held: false, overdue: true },
  legal_step: { sql: legalSteps, held: false, overdue: true },
  sentence_end: { sql: sentenceEnds, held: true, overdue: true },
  task: { sql: tasks, held: false, overdue: true },
  anniversary: { sql: anniversaries, held: true, overdue: false },
  day_count: { sql: dayCounts, held: true, overdue: false },
  birthday: { sql: birthdays, held: true, overdue: false },
};

/** Which part of the list is read. */
type Slice = { from: HorizonPlace | null; backwards: boolean; take: number };

const DAY = Prisma.sql`(b."earliest" - DATE '1970-01-01')`;

/** One kind of entry within the slice; each is cut short by itself, so that none is read whole. */
function part(asked: Asked, kind: HorizonKind, { from, backwards, take }: Slice): Prisma.Sql {
  const { sql, held } = BRANCHES[kind];
  const rank = HORIZON_KINDS.indexOf(kind);
  const [direction, past] = backwards
    ? [Prisma.sql`DESC`, Prisma.sql`<`]
    : [Prisma.sql`ASC`, Prisma.sql`>`];
  const beyond = from
    ? Prisma.sql`WHERE (${DAY}, ${rank}::int, b."id") ${past} (${from.day}::int, ${from.rank}::int, ${from.id}::uuid)`
    : Prisma.empty;
  const order = Prisma.sql`ORDER BY b."earliest" ${direction}, b."id" ${direction}`;
  return Prisma.sql`(SELECT ${rank}::int AS "rank", b.* FROM (
      SELECT * FROM (${sql(asked)}) b ${beyond} ${order} OFFSET 0) b
    ${held ? Prisma.sql`WHERE ${HELD}` : Prisma.empty} ${order} LIMIT ${take})`;
}

/**
 * Entries of some kinds (all, when null) beyond a place, in one direction; in the order of the list,
 * first possible day first. One query, which reads of each kind no more than the slice.
 */
export async function findEntries(
  db: Db,
  asked: Asked,
  kind: HorizonKind | null,
  slice: Slice,
): Promise<HorizonEntry[]> {
  const kinds = (kind ? [kind] : HORIZON_KINDS).filter(
    (each) =>
      (!asked.overdue || BRANCHES[each].overdue) && !(asked.withoutTasks && each === "task"),
  );
  if (kinds.length === 0) return [];
  const direction = slice.backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const order = Prisma.sql`ORDER BY e."earliest" ${direction}, e."rank" ${direction}, e."id" ${direction}`;
  const parts = kinds.map((each) => part(asked, each, slice));
  const rows = await db.$queryRaw<EntryRow[]>`
    SELECT ${TOLD}
    FROM (SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) e ${order} LIMIT ${slice.take}) e
      ${RECORDS}
    ${order}`;
  const entries = rows.map(toEntry);
  return slice.backwards ? entries.reverse() : entries;
}
