import { now } from "@/lib/clock";
import { hashPassword } from "@/lib/auth/password";
import { defineCommand } from "@/lib/commands/define-command";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { createUserSchema, resetPasswordSchema } from "@/lib/features/users/schema";

const auditOf = (subjectId: string) => ({ subjectType: "user", subjectId, caseIds: [] });

/** Adds somebody who can sign in. @throws InvalidInputError when the address is already in use */
export const createUser = defineCommand({
  name: "user.created",
  permission: "user:manage",
  input: createUserSchema,
  prepare: ({ input }) => hashPassword(input.password),
  async run({ tx, input: { email, name, role, canSignIn }, prepared: passwordHash }) {
    if (await tx.user.findUnique({ where: { email } })) {
      throw new InvalidInputError({ email: [`${email} already has an account.`] });
    }
    const { id } = await tx.user.create({
      data: { email, name, role, passwordHash, disabledAt: canSignIn ? null : now() },
    });
    return {
      result: { id },
      audit: { ...auditOf(id), before: null, after: { email, name, role, canSignIn } },
    };
  },
});

/**
 * Gives a user a new password, ends all their sessions and revokes their calendar feeds: whoever had
 * got in may have made one. @throws NotFoundError
 */
export const resetPassword = defineCommand({
  name: "user.password-reset",
  permission: "user:manage",
  input: resetPasswordSchema,
  prepare: ({ input }) => hashPassword(input.password),
  async run({ tx, input: { email }, prepared: passwordHash }) {
    const user = await tx.user.findUnique({ where: { email } });
    if (!user) throw new NotFoundError(`Nobody has an account with the address ${email}.`);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    const open = { where: { userId: user.id, revokedAt: null }, data: { revokedAt: now() } };
    const { count: sessionsEnded } = await tx.userSession.updateMany(open);
    const { count: feedsRevoked } = await tx.calendarFeed.updateMany(open);
    const audit = { ...auditOf(user.id), before: null, after: { sessionsEnded, feedsRevoked } };
    return { result: { id: user.id }, audit };
  },
});
