import type { Actor } from "@/lib/auth/actor";
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

/**
 * The user behind a session id, or null when the session is unknown, revoked, expired or idle for
 * too long, or its user is disabled. Read on every request, so a change of role counts at once.
 */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const session = await database().userSession.findUnique({
    where: { id: sessionId },
    include: { user: true },
  });
  if (!session || session.revokedAt || session.user.disabledAt) return null;
  const at = now().getTime();
  const idleMs = at - session.lastSeenAt.getTime();
  if (session.expiresAt.getTime() <= at || idleMs > env.VIGIL_SESSION_IDLE_MINUTES * 60_000)
    return null;
  if (idleMs > SEEN_EVERY_MS) await touchSession(sessionId);
  return { id: session.user.id, name: session.user.name, role: session.user.role };
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
