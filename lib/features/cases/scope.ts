import { noteAccess } from "@/lib/audit/note-access";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";

/** Whether what this actor broke may count: nobody but administrators can, and only where they read. */
export const mayHaveBrokenGlass = ({ role, teamsOnly }: Actor) => role === "admin" && !teamsOnly;

/** Restricted cases that this actor opened for a time. */
function behindBrokenGlass(actor: Actor): Prisma.CaseWhereInput[] {
  if (!mayHaveBrokenGlass(actor)) return [];
  return [{ brokenGlass: { some: { userId: actor.id, endedAt: null, expiresAt: { gt: now() } } } }];
}

/** The same rule for hand-written SQL, with an OR before it. */
function orBehindBrokenGlassSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  if (!mayHaveBrokenGlass(actor)) return Prisma.empty;
  return Prisma.sql`OR EXISTS (SELECT FROM "BrokenGlass" glass WHERE glass."caseId" = ${alias}."id"
    AND glass."userId" = ${actor.id}::uuid AND glass."endedAt" IS NULL AND glass."expiresAt" > ${now()})`;
}

/** Whose team the actor is on. */
const ofOwnTeams = (actor: Actor): Prisma.CaseWhereInput[] => [
  { leadId: actor.id },
  { members: { some: { userId: actor.id } } },
];

/**
 * The cases an actor may see: those open to all staff, and restricted ones whose team they are on.
 * The role plays no part: an administrator outside the team does not see a restricted case, unless they
 * broke its glass.
 */
export function visibleCases(actor: Actor): Prisma.CaseWhereInput {
  return { OR: [{ visibility: "open" }, ...ofOwnTeams(actor), ...behindBrokenGlass(actor)] };
}

/**
 * The same rule for hand-written SQL; `alias` names the "Case" row. Tested to agree. NULL for a hidden case
 * without a lead: its contrary is `IS NOT TRUE`.
 */
export function visibleCasesSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}."visibility" = 'open' OR ${alias}."leadId" = ${actor.id}::uuid
    OR EXISTS (SELECT FROM "CaseMember" m WHERE m."caseId" = ${alias}."id" AND m."userId" = ${actor.id}::uuid)
    ${orBehindBrokenGlassSql(actor, alias)})`;
}

/**
 * The restricted cases among `visibleCases`: what concerns restricted cases alone is visible through
 * one of these, and they are few.
 */
export function visibleRestrictedCases(actor: Actor): Prisma.CaseWhereInput {
  return {
    visibility: "restricted",
    OR: [...ofOwnTeams(actor), ...behindBrokenGlass(actor)],
  };
}

/** The same rule for hand-written SQL; `alias` names the "Case" row. Tested to agree. */
export function visibleRestrictedCasesSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}."visibility" = 'restricted' AND ${visibleCasesSql(actor, alias)})`;
}

/**
 * A case that the actor may see and that is not in the trash.
 * @throws NotFoundError when it is absent, hidden or trashed: the three look alike
 */
export async function requireVisibleCase(tx: Db, actor: Actor, caseId: string) {
  const caseRecord = await tx.case.findFirst({
    where: { AND: [{ id: caseId, deletedAt: null }, visibleCases(actor)] },
    select: { id: true, personId: true, createdById: true, version: true, visibility: true },
  });
  if (!caseRecord) throw new NotFoundError("This case does not exist, or is not visible to you.");
  noteAccess(actor, caseRecord);
  return caseRecord;
}

/**
 * A case that the actor may see, trashed or not.
 * @throws NotFoundError when it is absent or hidden
 */
export async function requireSeenCase(tx: Db, actor: Actor, caseId: string) {
  const caseRecord = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, visibleCases(actor)] },
  });
  if (!caseRecord) throw new NotFoundError("This case does not exist, or is not visible to you.");
  noteAccess(actor, caseRecord);
  return caseRecord;
}

/** Holds a case's row until the transaction ends; what others wrote to it first is seen afterwards. */
export async function lockCase(tx: Db, caseId: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`;
}

/**
 * The same as `requireVisibleCase`, with the row locked until the transaction ends: of two people
 * who close a case at once, the second finds it closed.
 * @throws NotFoundError when it is absent, hidden or trashed
 */
export async function lockVisibleCase(tx: Db, actor: Actor, caseId: string) {
  await lockCase(tx, caseId);
  const caseRecord = await requireSeenCase(tx, actor, caseId);
  if (caseRecord.deletedAt)
    throw new NotFoundError("This case does not exist, or is not visible to you.");
  return caseRecord;
}
