import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { NotFoundError } from "@/lib/errors";
import { auditOfUser, endAccess } from "@/lib/features/users/commands/end-access";
import { hashNewPassword } from "@/lib/features/users/commands/hash-new-password";
import { insertUser } from "@/lib/features/users/commands/insert-user";
import { createUserSchema, resetPasswordSchema } from "@/lib/features/users/schema";

/** Adds somebody who can sign in. @throws InvalidInputError when the address is already in use */
export const createUser = defineCommand({
  name: "user.created",
  permission: "user:manage",
  input: createUserSchema,
  repeats: true,
  prepare: ({ input }) => hashNewPassword(input.password, input),
  async run({ tx, input: { email, name, role, canSignIn }, prepared: passwordHash }) {
    const disabledAt = canSignIn ? null : now();
    const id = await insertUser(tx, { email, name, role, passwordHash, disabledAt });
    const after = { email, name, role, canSignIn };
    return { result: { id }, audit: { ...auditOfUser(id), before: null, after } };
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
  repeats: true,
  prepare: ({ input }) => hashNewPassword(input.password, { ...input, name: "" }),
  async run({ tx, input: { email }, prepared: passwordHash }) {
    const user = await tx.user.findUnique({ where: { email } });
    if (!user) throw new NotFoundError(`Nobody has an account with the address ${email}.`);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    const after = await endAccess(tx, user.id);
    return {
      result: { id: user.id },
      audit: { ...auditOfUser(user.id), before: null, after },
    };
  },
});
