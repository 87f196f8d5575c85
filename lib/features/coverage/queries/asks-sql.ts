import type { Actor } from "@/lib/auth/actor";
import { columnToDay } from "@/lib/dates/columns";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import type { Asking } from "@/lib/features/coverage/types";
import { HOLDING_BODY, HOLDING_OFFICE } from "@/lib/features/silence/queries/mentions-sql";

/** The office of a participant "p" with the position "q": see `Office`. Null for a private person. */
const OFFICE = Prisma.sql`COALESCE(p."organisationId",
  CASE WHEN q."rank" <> 'not_an_official' THEN COALESCE(q."organisationId", q."id") END)`;

const PARTICIPANTS = Prisma.sql`"ContactParticipant" p
  LEFT JOIN "Position" q ON q."id" = p."positionId"
  LEFT JOIN "Organisation" b ON b."id" = p."organisationId"
  LEFT JOIN "Organisation" qb ON qb."id" = q."organisationId"`;

/** Whoever began a contact belongs to those who hold the person of the case "c". */
const HOLDS = Prisma.sql`(COALESCE(${HOLDING_OFFICE(Prisma.sql`q`, Prisma.sql`qb`)}, false)
  OR COALESCE(${HOLDING_BODY(Prisma.sql`b`)}, false))`;

const ASKED_IN_WORDS = Prisma.sql`btrim(COALESCE(k."asked", '')) <> ''`;

/** Somebody asked something: the words are on record, or it was not the holding side that began. */
const ASKED = Prisma.sql`(${ASKED_IN_WORDS} OR EXISTS (
  SELECT FROM ${PARTICIPANTS} WHERE p."contactId" = k."id" AND p."part" = 'initiated' AND NOT ${HOLDS}))`;

/** Offices that took part, without those that began it. */
const ASKED_OFFICES = Prisma.sql`SELECT ${OFFICE} AS "office" FROM ${PARTICIPANTS}
  WHERE p."contactId" = k."id" AND p."part" = 'took_part'
  EXCEPT SELECT ${OFFICE} FROM ${PARTICIPANTS} WHERE p."contactId" = k."id" AND p."part" = 'initiated'`;

/** An attempt that was not made is no answer, unless the words of one are on record. */
const STATE = Prisma.sql`CASE
  WHEN btrim(COALESCE(k."answered", '')) <> '' THEN 'answered'
  WHEN k."made" <> 'yes' OR k."outcome" IN ('no_response', 'inhibited') THEN 'unanswered'
  WHEN k."outcome" IS NOT NULL THEN 'answered' ELSE 'unrecorded' END`;

/** One row for each time a contact asked an office about a case "c" that the actor may see. */
export const asksSql = (actor: Actor, caseId?: string): Prisma.Sql => Prisma.sql`(
  SELECT k."id" AS "contactId", l."caseId", o."office", ${STATE} AS "state",
    ${ASKED_IN_WORDS} AS "inWords", k."count", k."countQualifier",
    k."happenedOnEarliest" AS "earliest", k."happenedOnLatest" AS "latest"
  FROM "ContactCase" l JOIN "Contact" k ON k."id" = l."contactId" AND k."deletedAt" IS NULL
    JOIN "Case" c ON c."id" = l."caseId"
    CROSS JOIN LATERAL (${ASKED_OFFICES}) o
  WHERE o."office" IS NOT NULL AND ${ASKED} AND ${visibleCasesSql(actor, Prisma.sql`c`)}
    AND ${caseId ? Prisma.sql`c."id" = ${caseId}::uuid` : Prisma.sql`c."deletedAt" IS NULL`})`;

/** What is counted of the asks "a" of a group. */
export const ASKING_COLUMNS = Prisma.sql`count(*)::int AS "records",
  (count(*) FILTER (WHERE a."inWords"))::int AS "askedInWords",
  sum(a."count" + CASE WHEN a."countQualifier" = 'more_than' THEN 1 ELSE 0 END)::int AS "count",
  bool_or(a."countQualifier" = 'about') AS "about", bool_or(a."countQualifier" <> 'exactly') AS "inexact",
  (count(*) FILTER (WHERE a."earliest" IS NULL AND a."latest" IS NULL))::int AS "undated",
  min(a."earliest") AS "firstEarliest", min(a."latest") AS "firstLatest",
  bool_or(a."earliest" IS NULL AND a."latest" IS NOT NULL) AS "openFirst",
  bool_or(a."latest" IS NULL AND a."earliest" IS NOT NULL) AS "openLast",
  max(a."earliest") AS "lastEarliest", max(a."latest") AS "lastLatest",
  (array_agg(a."contactId" ORDER BY a."earliest" DESC NULLS LAST, a."contactId" DESC))[1] AS "lastId",
  (count(*) FILTER (WHERE a."state" = 'answered'))::int AS "answered",
  (count(*) FILTER (WHERE a."state" = 'unanswered'))::int AS "unanswered",
  (count(*) FILTER (WHERE a."state" = 'unrecorded'))::int AS "unrecorded"`;

/** A row of `ASKING_COLUMNS`. */
export type StoredAsking = Omit<Asking, "times" | "first" | "last"> & {
  count: number;
  about: boolean;
  inexact: boolean;
  openFirst: boolean;
  openLast: boolean;
} & Record<"firstEarliest" | "firstLatest" | "lastEarliest" | "lastLatest", Date | null>;

const dayOf = (date: Date | null) => date && columnToDay(date);

/** What the database counted, as pages show it. */
export function toAsking(row: StoredAsking): Asking {
  const { records, askedInWords, count, undated, lastId, answered, unanswered, unrecorded } = row;
  const inexact = row.about ? "about" : "at_least";
  return {
    ...{ records, askedInWords, undated, lastId, answered, unanswered, unrecorded },
    times: { count, qualifier: row.inexact ? inexact : "exactly" },
    first: {
      earliest: row.openFirst ? null : dayOf(row.firstEarliest),
      latest: dayOf(row.firstLatest),
    },
    last: {
      earliest: dayOf(row.lastEarliest),
      latest: row.openLast ? null : dayOf(row.lastLatest),
    },
  };
}
