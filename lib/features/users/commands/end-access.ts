import { idleSince } from "@/lib/auth/sessions";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";

/** What an audit row of an account is about. */
export const auditOfUser = (subjectId: string) => ({
  subjectType: "user",
  subjectId,
  caseIds: [],
});

/** Ends every session of a user, or all but one; says how many had not ended of themselves. */
export async function endSessions(tx: Db, userId: string, but?: string): Promise<number> {
  const ended = await tx.userSession.updateManyAndReturn({
    where: { userId, revokedAt: null, ...(but ? { id: { not: but } } : {}) },
    data: { revokedAt: now() },
    select: { expiresAt: true, lastSeenAt: true },
  });
  const idle = idleSince();
  return ended.filter((one) => one.expiresAt > now() && one.lastSeenAt >= idle).length;
}

/** Takes back every link for a new password that a user has not used. */
export async function revokeResets(tx: Db, userId: string): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
}

/**
 * Takes back the invitations and the links for a new password that an administrator has made and nobody
 * has used: else whoever is not one any more could come back by them.
 * @returns how many, for the audit row
 */
export async function revokeMade(tx: Db, createdById: string) {
  const data = { revokedAt: now() };
  const { count: invitationsRevoked } = await tx.invitation.updateMany({
    where: { createdById, acceptedAt: null, revokedAt: null },
    data,
  });
  const { count: resetLinksRevoked } = await tx.passwordReset.updateMany({
    where: { createdById, usedAt: null, revokedAt: null },
    data,
  });
  return { invitationsRevoked, resetLinksRevoked };
}

/**
 * Ends every session, calendar feed and link of a user: whoever had got in may have made one.
 * @returns how many sessions and feeds, for the audit row
 */
export async function endAccess(tx: Db, userId: string) {
  const sessionsEnded = await endSessions(tx, userId);
  const { count: feedsRevoked } = await tx.calendarFeed.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now() },
  });
  await revokeResets(tx, userId);
  return { sessionsEnded, feedsRevoked };
}
