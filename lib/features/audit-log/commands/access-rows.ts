import type { Actor } from "@/lib/auth/actor";
import { endOfDay, startOfDay } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { asksForContent } from "@/lib/features/audit-log/rules";
import type { TrailFilters } from "@/lib/features/audit-log/schema";
import { visibleCasesSql } from "@/lib/features/cases/scope";

/** Somebody looked at a restricted case within the hour that began then. No entry of the chain. */
export type AccessEntry = {
  hour: Date;
  who: string;
  caseId: string;
  userId: string;
  reference: string;
  viaGlass: boolean;
};

const BATCH = 500;

const beyond = (last: AccessEntry | null) =>
  last
    ? Prisma.sql`(a."caseId", a."hour", a."userId") > (${last.caseId}::uuid, ${last.hour}, ${last.userId}::uuid)`
    : Prisma.sql`true`;

/**
 * Who looked at the restricted cases that the actor is on the team of, case by case and oldest first, in the
 * order of the key, a batch in memory at a time. None where more than days is asked for: that is asked of the entries.
 */
export async function* accessesOf(
  db: Db,
  actor: Actor,
  filters: TrailFilters,
): AsyncIterable<AccessEntry> {
  if (asksForContent(filters)) return;
  const { from, to } = filters;
  for (let last: AccessEntry | null = null; ;) {
    const found: AccessEntry[] = await db.$queryRaw<AccessEntry[]>`
      SELECT a."hour", u."name" AS "who", a."caseId", a."userId", c."reference", a."viaGlass"
      FROM "CaseAccess" a JOIN "User" u ON u."id" = a."userId" JOIN "Case" c ON c."id" = a."caseId"
      WHERE ${visibleCasesSql(actor, Prisma.sql`c`)} AND ${beyond(last)}
        AND ${from ? Prisma.sql`a."hour" >= ${startOfDay(from)}` : Prisma.sql`true`}
        AND ${to ? Prisma.sql`a."hour" < ${endOfDay(to)}` : Prisma.sql`true`}
      ORDER BY a."caseId", a."hour", a."userId" LIMIT ${BATCH}`;
    yield* found;
    last = found.at(-1) ?? null;
    if (!last || found.length < BATCH) return;
  }
}

const detailOf = ({ viaGlass }: AccessEntry) => (viaGlass ? "from outside its team" : "");

/** A look as the cells of the sheet of entries; it has no number and no hash. */
export function accessCells(entry: AccessEntry): string[] {
  const { hour, who, caseId, reference } = entry;
  return [
    ...["", hour.toISOString(), "look", who, "case.looked-at", "case", caseId, reference],
    ...[detailOf(entry), "", "", ""],
  ];
}

/** The same as one line of JSON. */
export function accessJson({ hour, who, caseId, reference, viaGlass }: AccessEntry): string {
  const look = { hour: hour.toISOString(), who, caseId, reference, viaGlass };
  return `${JSON.stringify({ look })}\n`;
}
