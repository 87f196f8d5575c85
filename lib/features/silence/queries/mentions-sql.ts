import { Prisma } from "@/lib/db/generated/client";

/**
 * Whether a body is of the holding side of the case "c", by the rule that the database keeps for the
 * links of a case too. `body` is the "Organisation" row; null where it is not known.
 */
export const HOLDING_BODY = (body: Prisma.Sql) => Prisma.sql`body_holds(c, ${body})`;

/**
 * Whether somebody is of the holding side of the case "c" by their office. `office` is the "Position"
 * row, `body` the organisation it belongs to; null where not known.
 */
export const HOLDING_OFFICE = (office: Prisma.Sql, body: Prisma.Sql) =>
  Prisma.sql`office_holds(c, ${office}, ${body})`;

/**
 * What a mention says, of the link "l" of a statement to a case: `id`, how it is spoken of (`mention`),
 * the first and the last day it can have been said on (`earliest`, `latest`; both null when it is
 * undated), the day by which it was on file (`known`), whose silence it breaks (`official`, `leader`,
 * `holder`), and of which side the person is whose words are passed on (`relayedOfficial`,
 * `relayedHolder`). The rules stand in the view "statement_case_facts".
 */
const MENTION_COLUMNS = Prisma.sql`l."statementId" AS "id", l."mention", l."oldestFirst",
  l."earliest", l."latest", l."latest" IS NULL AS "undated", l."known", l."official", l."leader",
  l."holder", l."relayedOfficial", l."relayedHolder"`;

/** The statements about the case "c" of the query around it, one row each. To be used as a LATERAL subquery. */
export const MENTIONS = Prisma.sql`
  SELECT ${MENTION_COLUMNS} FROM "StatementCase" l WHERE l."caseId" = c."id" AND NOT l."trashed"`;

/** The statements about one case. */
export const mentionsOf = (caseId: string) => Prisma.sql`
  SELECT ${MENTION_COLUMNS} FROM "StatementCase" l
  WHERE l."caseId" = ${caseId}::uuid AND NOT l."trashed"`;

/** What may count by `countedUpTo`: dated, and possibly said on that day or before. */
export const countedUntil = (day: string) =>
  Prisma.sql`NOT m."undated" AND COALESCE(m."earliest" <= ${day}::date, true)`;

/** The last day a counted mention can have been said on. */
export const latestUntil = (day: string) => Prisma.sql`LEAST(m."latest", ${day}::date)`;
