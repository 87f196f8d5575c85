import { Prisma } from "@/lib/db/generated/client";
import { knownBy } from "@/lib/features/silence/queries/known-by-sql";

const KNOWN = knownBy({ row: Prisma.sql`s`, prefix: "saidOn", edited: "statement.edited" });

/** Kinds of organisation that speak for a state or a power of their own. */
const OFFICIAL_BODIES = Prisma.sql`('ministry', 'embassy', 'court', 'detention_facility', 'armed_group')`;

const OFFICE_COUNTS = (office: Prisma.Sql) => Prisma.sql`${office}."rank" <> 'not_an_official'`;
const LEADS = (office: Prisma.Sql) =>
  Prisma.sql`${office}."rank" IN ('head_of_state_or_government', 'foreign_minister')`;

const SPOKEN = Prisma.sql`so`;
const RELAYED = Prisma.sql`ro`;

/** The detained person's own words, and words of theirs that are passed on, break no silence. */
const RELAYED_COUNTS = Prisma.sql`s."relayedPersonId" <> c."personId"`;

/** A body of the holding side itself, whatever its kind. */
const BODY_HOLDS = Prisma.sql`b."id" = c."holderOrganisationId"`;

/**
 * An organisation speaks officially by its kind; somebody unnamed does unless they are placed in a
 * newsroom or an NGO, since “a senior official” is how sources hide one.
 */
const BODY_COUNTS = Prisma.sql`(s."speakerKind" = 'organisation' AND (b."kind" IN ${OFFICIAL_BODIES} OR ${BODY_HOLDS})
  OR s."speakerKind" = 'unnamed' AND COALESCE(b."kind" NOT IN ('media_outlet', 'ngo'), true))`;

/**
 * Whether a body is of the holding side of the case "c": the holding organisation, and for a state
 * holder also its official bodies. `body` is the "Organisation" row; null where it is not known.
 */
export const HOLDING_BODY = (body: Prisma.Sql) =>
  Prisma.sql`(${body}."id" = c."holderOrganisationId"
    OR c."holderKind" = 'state' AND ${body}."kind" IN ${OFFICIAL_BODIES} AND ${body}."country" = c."holderCountry")`;

/**
 * Whether somebody is of the holding side by their office: one of the holding organisation, and for a
 * state holder also any office of the country. A government does not speak for an armed group on its
 * soil. `office` is the "Position" row, `body` the organisation it belongs to; null where not known.
 */
export const HOLDING_OFFICE = (office: Prisma.Sql, body: Prisma.Sql) =>
  Prisma.sql`${OFFICE_COUNTS(office)} AND (${office}."organisationId" = c."holderOrganisationId"
    OR c."holderKind" = 'state' AND COALESCE(${office}."country", ${body}."country") = c."holderCountry")`;

const RELAYED_IS_OFFICIAL = Prisma.sql`COALESCE(${OFFICE_COUNTS(RELAYED)} AND ${RELAYED_COUNTS}, false)`;
const RELAYED_HOLDS = Prisma.sql`COALESCE(${HOLDING_OFFICE(RELAYED, Prisma.sql`rb`)} AND ${RELAYED_COUNTS}, false)`;

/**
 * The statements about the case "c" of the query around it, one row each: `id`, `named`, the first
 * and the last day it can have been said on (`earliest`, `latest`; both null when it is undated),
 * the day by which it was on file (`known`), whose silence it breaks (`official`, `leader`,
 * `holder`), and of which side the person is whose words are passed on (`relayedOfficial`,
 * `relayedHolder`). To be used as a LATERAL subquery.
 *
 * What has been entered was said by then, whatever its date leaves open: see `knownBy`.
 */
export const MENTIONS = Prisma.sql`
  SELECT m.*, CASE WHEN m."undated" THEN NULL
    ELSE GREATEST(m."earliest", LEAST(COALESCE(m."stated", m."known"), m."known")) END AS "latest"
  FROM (
    SELECT s."id", l."mention" = 'named' AS "named",
      s."saidOnEarliest" AS "earliest", s."saidOnLatest" AS "stated",
      s."saidOnEarliest" IS NULL AND s."saidOnLatest" IS NULL AS "undated",
      ${KNOWN} AS "known",
      s."speakerId" IS DISTINCT FROM c."personId" AND COALESCE(
        COALESCE(${OFFICE_COUNTS(SPOKEN)}, false) OR ${RELAYED_IS_OFFICIAL} OR ${BODY_COUNTS}, false) AS "official",
      s."speakerId" IS DISTINCT FROM c."personId" AND (
        COALESCE(${LEADS(SPOKEN)}, false) OR COALESCE(${LEADS(RELAYED)} AND ${RELAYED_COUNTS}, false)) AS "leader",
      s."speakerId" IS DISTINCT FROM c."personId" AND (
        COALESCE(${HOLDING_OFFICE(SPOKEN, Prisma.sql`sb`)}, false) OR ${RELAYED_HOLDS}
        OR COALESCE(s."speakerKind" <> 'person' AND ${HOLDING_BODY(Prisma.sql`b`)}, false)) AS "holder",
      ${RELAYED_IS_OFFICIAL} AS "relayedOfficial", ${RELAYED_HOLDS} AS "relayedHolder"
    FROM "StatementCase" l
      JOIN "Statement" s ON s."id" = l."statementId" AND s."deletedAt" IS NULL
      LEFT JOIN "Position" so ON so."id" = s."speakerPositionId"
      LEFT JOIN "Organisation" sb ON sb."id" = so."organisationId"
      LEFT JOIN "Position" ro ON ro."id" = s."relayedPositionId"
      LEFT JOIN "Organisation" rb ON rb."id" = ro."organisationId"
      LEFT JOIN "Organisation" b ON b."id" = s."speakerOrganisationId"
    WHERE l."caseId" = c."id"
  ) m`;

/** What may count by `countedUpTo`: dated, and possibly said on that day or before. */
export const countedUntil = (day: string) =>
  Prisma.sql`NOT m."undated" AND COALESCE(m."earliest" <= ${day}::date, true)`;

/** The last day a counted mention can have been said on. */
export const latestUntil = (day: string) => Prisma.sql`LEAST(m."latest", ${day}::date)`;
