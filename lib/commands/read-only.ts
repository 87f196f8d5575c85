import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/errors";

const READ_ONLY =
  "This does not exist, or belongs to the restricted case that you have open. That is to be read: it can be neither changed nor exported, and its sensitive notes stay closed. Ask its team.";

/**
 * Why a command found nothing, to somebody who sees more on pages than a command does: an administrator
 * with a restricted case open. Any other error is given back as it is.
 */
export async function explained(asker: Actor, error: unknown): Promise<unknown> {
  if (!(error instanceof NotFoundError) || asker.role !== "admin" || asker.teamsOnly) return error;
  const open = { userId: asker.id, endedAt: null, expiresAt: { gt: now() } };
  const count = await database().brokenGlass.count({ where: open });
  return count > 0 ? new ForbiddenError(READ_ONLY) : error;
}
