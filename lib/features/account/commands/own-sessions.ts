import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { NotFoundError } from "@/lib/errors";
import { endSessionSchema, inOwnSessionSchema } from "@/lib/features/account/schema";
import { auditOfUser, endSessions } from "@/lib/features/users/commands/end-access";

/** Ends one of one's own sessions. @throws NotFoundError when it is not one's own, or has ended */
export const endOwnSession = defineCommand({
  name: "account.ended-session",
  permission: "account:own",
  input: endSessionSchema,
  async run({ tx, actor, input: { id } }) {
    const { count } = await tx.userSession.updateMany({
      where: { id, userId: actor.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new NotFoundError("This session has ended already.");
    const audit = { ...auditOfUser(actor.id), before: null, after: { sessionsEnded: 1 } };
    return { result: { id }, audit };
  },
});

/** Ends all of one's own sessions but the one this is asked in. */
export const endOtherSessions = defineCommand({
  name: "account.ended-other-sessions",
  permission: "account:own",
  input: inOwnSessionSchema,
  async run({ tx, actor, input: { sessionId } }) {
    const sessionsEnded = await endSessions(tx, actor.id, sessionId);
    const audit = { ...auditOfUser(actor.id), before: null, after: { sessionsEnded } };
    return { result: { sessionsEnded }, audit };
  },
});
