import type { Actor, Role } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Hours after which a session ends whatever happens. */
export const SESSION_HOURS = 12;
const SEEN_EVERY_MS = 60_000;

/** Opens a session row for a user who has just signed in; returns its id, which the cookie carries. */
export async function openSession(userId: string, userAgent: string): Promise<string> {
  const startedAt = now();
  const { id } = await database().userSession.create({
    data: {
      userId,
      userAgent: userAgent.slice(0, 300),
      createdAt: startedAt,
      lastSeenAt: startedAt,
      expiresAt: new Date(startedAt.getTime() + SESSION_HOURS * 3_600_000),
    },
  });
  return id;
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

/** The same, as one who acts: nobody does who has yet to set up a second step. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const person = await personOfSession(sessionId);
  if (!person || person.mustSetUp) return null;
  return { id: person.id, name: person.name, role: person.role };
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
