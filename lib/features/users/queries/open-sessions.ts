import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { idleSince } from "@/lib/auth/sessions";
import { deviceName } from "@/lib/features/users/rules";
import type { SessionView } from "@/lib/features/users/types";

/** More than anybody has browsers. */
const MOST_SHOWN = 100;

/** The sessions of a user that have not ended, the last used first: a hundred at most. One query. */
export async function openSessions(db: Db, userId: string): Promise<SessionView[]> {
  const sessions = await db.userSession.findMany({
    where: {
      ...{ userId, revokedAt: null, expiresAt: { gt: now() } },
      lastSeenAt: { gte: idleSince() },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
  });
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceName(userAgent),
    firstUsedAt: createdAt,
    lastUsedAt: lastSeenAt,
  }));
}
