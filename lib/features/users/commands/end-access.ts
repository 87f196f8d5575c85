import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";

/** What an audit row of an account is about. */
export const auditOfUser = (subjectId: string) => ({
  subjectType: "user",
  subjectId,
  caseIds: [],
});

/** Ends every session of a user, or all but one; says how many were open. */
export async function endSessions(tx: Db, userId: string, but?: string): Promise<number> {
  const { count } = await tx.userSession.updateMany({
    where: { userId, revokedAt: null, ...(but ? { id: { not: but } } : {}) },
    data: { revokedAt: now() },
  });
  return count;
}

/** Takes back every link for a new password that a user has not used. */
export async function revokeResets(tx: Db, userId: string): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
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
