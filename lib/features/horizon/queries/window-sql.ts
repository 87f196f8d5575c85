import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { STILL_HELD } from "@/lib/features/silence/queries/still-held-sql";

/**
 * Which days are looked at: from today to the last one, or before today; `certain`: only what
 * falls between today and the last one on whichever day of its band it comes.
 */
export type Window = { today: string; to: string; overdue: boolean; certain?: boolean };

/** Everybody's cases, those the actor leads or works on, or those the actor leads. */
export type Whose = "everybody" | "mine" | "led";

/** Whose horizon it is, and what of it is asked for. */
export type Asked = Window & {
  actor: Actor;
  caseId: string | null;
  whose: Whose;
  withoutTasks?: boolean;
};

/** Whether an entry of these first and last days is in the window. */
export function inWindow(
  { today, to, overdue, certain }: Window,
  earliest: Prisma.Sql,
  latest: Prisma.Sql,
): Prisma.Sql {
  if (certain) return Prisma.sql`(${earliest} >= ${today}::date AND ${latest} <= ${to}::date)`;
  return overdue
    ? Prisma.sql`${latest} < ${today}::date`
    : Prisma.sql`(${latest} >= ${today}::date AND ${earliest} <= ${to}::date)`;
}

/** The same for entries whose last day may be open: one that has none is never overdue. */
export function inOpenWindow(window: Window, earliest: Prisma.Sql, latest: Prisma.Sql): Prisma.Sql {
  const closed = inWindow(window, earliest, latest);
  if (window.overdue || window.certain) return closed;
  return Prisma.sql`(${closed} OR (${latest} IS NULL AND ${earliest} <= ${window.to}::date))`;
}

const ofTeam = (actor: Actor) => Prisma.sql`(c."leadId" = ${actor.id}::uuid OR EXISTS (
  SELECT FROM "CaseMember" t WHERE t."caseId" = c."id" AND t."userId" = ${actor.id}::uuid))`;

/** Scope and filters of the case "c". */
export function askedCaseSql({ actor, caseId, whose }: Asked): Prisma.Sql {
  const chosen = caseId ? Prisma.sql`AND c."id" = ${caseId}::uuid` : Prisma.empty;
  const own = {
    everybody: Prisma.empty,
    mine: Prisma.sql`AND ${ofTeam(actor)}`,
    led: Prisma.sql`AND c."leadId" = ${actor.id}::uuid`,
  }[whose];
  return Prisma.sql`c."deletedAt" IS NULL AND ${visibleCasesSql(actor, Prisma.sql`c`)} ${chosen} ${own}`;
}

/** The same for a task, whose owner counts as well as its case. */
export const mineOrOfTeam = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(t."ownerId" = ${actor.id}::uuid OR (c."id" IS NOT NULL AND ${ofTeam(actor)}))`;

/**
 * Whether the person of the entry "b" is still held. A scalar subquery, which PostgreSQL asks row by
 * row behind the sort: of thousands of candidates only as many are looked at as a page needs.
 */
export const HELD = Prisma.sql`(SELECT ${STILL_HELD} FROM "Case" c WHERE c."id" = b."caseId")`;

/** The same day of the year so many years on. 29 February is kept on 1 March in other years. */
export const yearsOn = (day: Prisma.Sql, years: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(make_date(extract(year FROM ${day})::int + ${years}, extract(month FROM ${day})::int, 1)
    + extract(day FROM ${day})::int - 1)`;
