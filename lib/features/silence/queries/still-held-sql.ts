import { Prisma } from "@/lib/db/generated/client";

/** Where the closure of the case "c" that was not reopened is read from. */
export const STANDING_CLOSURE = Prisma.sql`FROM "CaseClosure" k WHERE k."caseId" = c."id" AND k."reopenedAt" IS NULL`;

/** Whether the case "c" is closed. */
export const IS_CLOSED = Prisma.sql`EXISTS (SELECT ${STANDING_CLOSURE})`;

const NEWEST_STATUS = Prisma.sql`SELECT s."status", s."alleged" FROM "CaseStatusChange" s
  JOIN "CaseFact" f ON f."id" = s."id" AND f."deletedAt" IS NULL
  WHERE s."caseId" = c."id" ORDER BY s."newestFirst", s."id" DESC LIMIT 1`;

/**
 * Whether the person of the case "c" is still held: the same as `ongoing` in the rules of cases,
 * for hand-written SQL; a test holds the two together.
 */
export const STILL_HELD = Prisma.sql`(NOT ${IS_CLOSED} AND NOT EXISTS (
  SELECT FROM (${NEWEST_STATUS}) n WHERE NOT n."alleged"
    AND n."status" IN ('released', 'exchanged', 'escaped', 'died_in_custody')))`;
