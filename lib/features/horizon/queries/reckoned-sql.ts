import { Prisma } from "@/lib/db/generated/client";
import {
  askedCaseSql,
  inWindow,
  yearsOn,
  type Asked,
} from "@/lib/features/horizon/queries/window-sql";
import { FIRST_ROUND_COUNTS, LONGEST_BAND, ROUND_COUNT } from "@/lib/features/horizon/rules/days";

/** Older than anybody held, and than any detention. */
const MOST_YEARS = 120;
const MOST_ROUND_COUNTS = 44;

const [E, L] = [Prisma.sql`c."detainedOnEarliest"`, Prisma.sql`c."detainedOnLatest"`];
const [BE, BL] = [Prisma.sql`p."birthEarliest"`, Prisma.sql`p."birthLatest"`];
const YEARS = Prisma.sql`n."years"`;
const COUNT = Prisma.sql`n."count"`;

/** How many days since 1970 a day is: the first days of detentions are indexed so. */
const dayNumber = (day: Prisma.Sql) => Prisma.sql`(${day} - DATE '1970-01-01')`;

/** Candidates begin so early that their band ends in the window, leap years and months allowed for. */
const SLACK = LONGEST_BAND + 3;

const yearsBefore = (day: string) =>
  Prisma.sql`(${day}::date - make_interval(years => n."years"))::date`;

/** Each case and anniversary in the window. Never asked for what is overdue. */
export function anniversaries(asked: Asked): Prisma.Sql {
  const [earliest, latest] = [yearsOn(E, YEARS), yearsOn(L, YEARS)];
  return Prisma.sql`SELECT c."id", c."id" AS "caseId", n."years" AS "count",
      ${earliest} AS "earliest", ${latest} AS "latest", NULL AS "title", NULL AS "step", NULL::uuid AS "ownerId"
    FROM generate_series(1, ${MOST_YEARS}) n("years") JOIN "Case" c
      ON c."detainedOldestFirst" BETWEEN ${dayNumber(yearsBefore(asked.today))} - ${SLACK}::int
        AND ${dayNumber(yearsBefore(asked.to))} + 3
    WHERE ${L} - ${E} < ${LONGEST_BAND}::int AND ${inWindow(asked, earliest, latest)} AND ${askedCaseSql(asked)}`;
}

/** Each case and round number of days in the window: the count leaves out the day itself. */
export function dayCounts(asked: Asked): Prisma.Sql {
  const [earliest, latest] = [Prisma.sql`${E} + ${COUNT}`, Prisma.sql`${L} + ${COUNT}`];
  const first = Prisma.join(
    FIRST_ROUND_COUNTS.map((count) => Prisma.sql`SELECT ${count}::int`),
    " UNION ALL ",
  );
  return Prisma.sql`SELECT c."id", c."id" AS "caseId", n."count",
      ${earliest} AS "earliest", ${latest} AS "latest", NULL AS "title", NULL AS "step", NULL::uuid AS "ownerId"
    FROM (${first} UNION ALL SELECT i * ${ROUND_COUNT}::int FROM generate_series(1, ${MOST_ROUND_COUNTS}) i) n("count")
      JOIN "Case" c ON c."detainedOldestFirst" BETWEEN
        ${dayNumber(Prisma.sql`${asked.today}::date`)} - ${COUNT} - ${SLACK}::int
        AND ${dayNumber(Prisma.sql`${asked.to}::date`)} - ${COUNT}
    WHERE ${L} - ${E} < ${LONGEST_BAND}::int AND ${inWindow(asked, earliest, latest)} AND ${askedCaseSql(asked)}`;
}

/** Each case and birthday of the person held in the window, with the age that day. */
export function birthdays(asked: Asked): Prisma.Sql {
  const [earliest, latest] = [yearsOn(BE, YEARS), yearsOn(BL, YEARS)];
  return Prisma.sql`SELECT c."id", c."id" AS "caseId", n."years" AS "count",
      ${earliest} AS "earliest", ${latest} AS "latest", NULL AS "title", NULL AS "step", NULL::uuid AS "ownerId"
    FROM generate_series(1, ${MOST_YEARS}) n("years") JOIN "Person" p
      ON p."birthEarliest" BETWEEN ${yearsBefore(asked.today)} - ${SLACK}::int AND ${yearsBefore(asked.to)} + 3
      JOIN "Case" c ON c."personId" = p."id"
    WHERE ${BL} - ${BE} < ${LONGEST_BAND}::int AND p."deletedAt" IS NULL
      AND ${inWindow(asked, earliest, latest)} AND ${askedCaseSql(asked)}`;
}
