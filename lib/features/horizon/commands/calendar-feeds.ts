import { hashToken, newToken } from "@/lib/crypto/tokens";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { makeFeedSchema, revokeFeedSchema } from "@/lib/features/horizon/schema";

/** More than anybody has calendars. */
const MOST_FEEDS = 10;

const auditOf = (subjectId: string) => ({ subjectType: "calendar-feed", subjectId, caseIds: [] });

/**
 * Makes a private address from which calendars read what lies ahead. Its token is given back this
 * once; only its hash is kept, and no audit row holds it.
 * @throws ConflictError when the actor has ten feeds already
 */
export const makeFeed = defineCommand({
  name: "calendar.made-feed",
  permission: "reminder:own",
  input: makeFeedSchema,
  repeats: true,
  async run({ tx, actor, input: { mine } }) {
    // Held so that of two requests at once the second counts the first one's feed.
    await tx.$queryRaw`SELECT FROM "User" WHERE "id" = ${actor.id}::uuid FOR NO KEY UPDATE`;
    const count = await tx.calendarFeed.count({ where: { userId: actor.id, revokedAt: null } });
    if (count >= MOST_FEEDS)
      throw new ConflictError(
        `You have ${MOST_FEEDS} feeds. Revoke one that is not used any more.`,
      );
    const token = newToken();
    const { id } = await tx.calendarFeed.create({
      data: { userId: actor.id, mine, tokenHash: hashToken(token), createdAt: now() },
    });
    return { result: { id, token }, audit: { ...auditOf(id), before: null, after: { mine } } };
  },
});

/** Closes a feed of one's own for good. @throws NotFoundError when it is not one's own, or was revoked */
export const revokeFeed = defineCommand({
  name: "calendar.revoked-feed",
  permission: "reminder:own",
  input: revokeFeedSchema,
  async run({ tx, actor, input: { id } }) {
    const { count } = await tx.calendarFeed.updateMany({
      where: { id, userId: actor.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new NotFoundError("This feed does not exist, or was revoked already.");
    const audit = { ...auditOf(id), before: { revoked: false }, after: { revoked: true } };
    return { result: { id }, audit };
  },
});
