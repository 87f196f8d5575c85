import type { Actor, Role } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { database, type Db } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Hours after which a session ends whatever happens. */
export const SESSION_HOURS = 12;
const SEEN_EVERY_MS = 60_000;

/** What somebody signed in by: the hash of the password that was right, and whether a code was too. */
export type Verified = { userId: string; passwordHash: string; secondStep: boolean };

/** Whether it would still let them in. Holds the account, so that what changes it comes before or after. */
async function stillHolds(tx: Db, { userId, passwordHash, secondStep }: Verified) {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid AND "passwordHash" = ${passwordHash}
      AND "disabledAt" IS NULL FOR SHARE`;
  if (held.length === 0) return false;
  // A statement of its own: it sees what was done while the one before had to wait.
  const where = { userId, confirmedAt: { not: null } };
  return (await tx.userTotp.count({ where })) > 0 === secondStep;
}

/**
 * Opens a session row for a user who has just signed in.
 * @returns its id, which the cookie carries; null when what they signed in by does not hold any more,
 * as when the password was changed meanwhile: whoever changed it has ended all sessions but this one
 */
export async function openSession(verified: Verified, userAgent: string): Promise<string | null> {
  const startedAt = now();
  const data = {
    userId: verified.userId,
    userAgent: userAgent.slice(0, 300),
    createdAt: startedAt,
    lastSeenAt: startedAt,
    expiresAt: new Date(startedAt.getTime() + SESSION_HOURS * 3_600_000),
  };
  return database().$transaction(async (tx) =>
    (await stillHolds(tx, verified)) ? (await tx.userSession.create({ data })).id : null,
  );
}

/** A session that was last used before this instant has ended. */
export function idleSince(): Date {
  return new Date(now().getTime() - env.VIGIL_SESSION_IDLE_MINUTES * 60_000);
}

/** Who is signed in, and whether they must set up a second step before anything else. */
export type Person = Actor & { mustSetUp: boolean };

/**
 * The user behind a session id, able to act yet or not; null when the session is unknown, revoked,
 * expired or idle for too long, or its user is disabled. Read on every request, so a change of role
 * counts at once.
 */
export async function personOfSession(sessionId: string): Promise<Person | null> {
  const session = await database().userSession.findUnique({
    where: { id: sessionId },
    include: { user: { include: { totp: { select: { confirmedAt: true } } } } },
  });
  if (!session || session.revokedAt || session.user.disabledAt) return null;
  if (session.expiresAt <= now() || session.lastSeenAt < idleSince()) return null;
  if (now().getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await touchSession(sessionId);
  const { id, name, role, totp } = session.user;
  return { id, name, role, mustSetUp: !totp?.confirmedAt && (await needsSecondStep(role)) };
}

/** Somebody as one who acts: null for who has yet to set up a second step, as for nobody. */
export function actorOf(person: Person | null): Actor | null {
  if (!person || person.mustSetUp) return null;
  return { id: person.id, name: person.name, role: person.role };
}

/** Who may act in a session. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  return actorOf(await personOfSession(sessionId));
}

async function needsSecondStep(role: Role): Promise<boolean> {
  const where = { secondStepRoles: { has: role } };
  return (await database().workspaceSettings.count({ where })) > 0;
}

async function touchSession(id: string): Promise<void> {
  await database().userSession.updateMany({ where: { id }, data: { lastSeenAt: now() } });
}

/** Ends a session for good: a copied cookie is refused from now on. */
export async function closeSession(id: string): Promise<void> {
  await database().userSession.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now() },
  });
}
