import type { Actor } from "@/lib/auth/actor";
import { count, isExhausted } from "@/lib/auth/throttle";
import { now } from "@/lib/clock";
import { hashToken, isToken } from "@/lib/crypto/tokens";
import { database } from "@/lib/db/client";

const READ_EVERY_MS = 60_000;

/** Who reads a feed, as which they see cases; `mine`: only their own cases and tasks. */
type FeedReader = { actor: Actor; mine: boolean };

/** `throttled`: unknown, and asked for by an address that has tried too many unknown ones. */
type TokenAnswer = FeedReader | "unknown" | "throttled";

/**
 * The user whose feed a token opens, or that it is unknown: so is one revoked, or of a disabled user.
 * Read at every request, so a change of role or team counts at once. A live feed is answered to
 * everybody: many share an address with calendars that go on asking for what was revoked.
 */
export async function readerOfToken(token: string, address: string): Promise<TokenAnswer> {
  if (!isToken(token)) return "unknown";
  const feed = await database().calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: true },
  });
  if (!feed || feed.revokedAt || feed.user.disabledAt) {
    if (await isExhausted("calendar", address)) return "throttled";
    await count("calendar", address);
    return "unknown";
  }
  if (now().getTime() - (feed.lastReadAt?.getTime() ?? 0) > READ_EVERY_MS) await touch(feed.id);
  const { id, name, role } = feed.user;
  return { actor: { id, name, role }, mine: feed.mine };
}

async function touch(id: string): Promise<void> {
  await database().calendarFeed.updateMany({ where: { id }, data: { lastReadAt: now() } });
}
