import type { Actor } from "@/lib/auth/actor";
import { endOfDay, startOfDay } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { asksForContent, recordAsked } from "@/lib/features/audit-log/rules";
import type { TrailFilters } from "@/lib/features/audit-log/schema";
import { trailLevelSql } from "@/lib/features/audit-log/scope";
import { visibleCases } from "@/lib/features/cases/scope";

type Change = NonNullable<TrailFilters["change"]>;

/** The verb of an action, which says what was done: “case.recorded-status” was recorded. */
const VERB = Prisma.sql`split_part(e."action", '.', 2)`;

const VERBS: Record<Exclude<Change, "changed">, string> = {
  added: "^(added|created|recorded|captured|made|raised|invited)",
  removed: "^(trashed|removed|revoked|took-back)",
  restored: "^(restored|brought-back|merge-undone|reopened)",
  erased: "^erased",
  exported: "^exported",
  shown: "^(revealed|opened|let-run-out|ended$)",
};

function changeSql(change: Change): Prisma.Sql {
  if (change !== "changed") return Prisma.sql`${VERB} ~ ${VERBS[change]}`;
  return Prisma.sql`${VERB} !~ ${Object.values(VERBS).join("|")}`;
}

/**
 * The record that is asked for; null where there is none that the actor may see. What concerns a hidden
 * case and an open one may be told, but not by asking for the hidden one. Two queries at most.
 */
async function recordIdOf(db: Db, actor: Actor, typed: string): Promise<string | null> {
  const asked = recordAsked(typed);
  const isCase = "reference" in asked || (await db.case.count({ where: asked })) > 0;
  if (!isCase) return asked.id;
  const where = { AND: [asked, visibleCases(actor)] };
  return (await db.case.findFirst({ where, select: { id: true } }))?.id ?? null;
}

async function recordSql(db: Db, actor: Actor, typed: string): Promise<Prisma.Sql> {
  const id = await recordIdOf(db, actor, typed);
  if (!id) return Prisma.sql`false`;
  return Prisma.sql`(e."subjectId" = ${id}::uuid OR e."caseIds" @> ARRAY[${id}]::uuid[])`;
}

/**
 * The conditions on the entries `e` of what is asked for. Where more than days is asked for, entries
 * that are not told are left out: that one of them fits would tell something of it.
 */
export async function filterSql(
  db: Db,
  actor: Actor,
  filters: TrailFilters,
): Promise<Prisma.Sql[]> {
  const { who, about, change, record, from, to } = filters;
  return [
    ...(from ? [Prisma.sql`e."at" >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`e."at" < ${endOfDay(to)}`] : []),
    ...(who ? [Prisma.sql`e."actorId" = ${who}::uuid`] : []),
    ...(about ? [Prisma.sql`e."subjectType" = ${about}`] : []),
    ...(change ? [changeSql(change)] : []),
    ...(record ? [await recordSql(db, actor, record)] : []),
    ...(asksForContent(filters) ? [Prisma.sql`${trailLevelSql(actor)} <> 'restricted'`] : []),
  ];
}
