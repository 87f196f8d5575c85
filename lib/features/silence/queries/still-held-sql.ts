import { Prisma } from "@/lib/db/generated/client";

const STANDING_CLOSURE = Prisma.sql`EXISTS (
  SELECT FROM "CaseClosure" k WHERE k."caseId" = c."id" AND k."reopenedAt" IS NULL)`;

const NEWEST_STATUS = Prisma.sql`SELECT s."status", s."alleged" FROM "CaseStatusChange" s
  JOIN "CaseFact" f ON f."id" = s."id" AND f."deletedAt" IS NULL
  WHERE s."caseId" = c."id" ORDER BY s."newestFirst", s."id" DESC LIMIT 1`;

/**
 * Whether the person of the case "c" is still held: the same as `ongoing` in the rules of cases,
 * for hand-written SQL; a test holds the two together.
 */
export const STILL_HELD = Prisma.sql`(NOT ${STANDING_CLOSURE} AND NOT EXISTS (
  SELECT FROM (${NEWEST_STATUS}) n WHERE NOT n."alleged"
    AND n."status" IN ('released', 'exchanged', 'escaped', 'died_in_custody')))`;
