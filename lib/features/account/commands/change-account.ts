import { defineCommand } from "@/lib/commands/define-command";
import { InvalidInputError } from "@/lib/errors";
import {
  lockWithPassword,
  requirePassword,
} from "@/lib/features/account/commands/require-password";
import {
  changeEmailSchema,
  changeNameSchema,
  changePasswordSchema,
} from "@/lib/features/account/schema";
import { auditOfUser, endSessions, revokeResets } from "@/lib/features/users/commands/end-access";
import { hashNewPassword } from "@/lib/features/users/commands/hash-new-password";
import { lockUser } from "@/lib/features/users/commands/lock-user";
import { database, type Db } from "@/lib/db/client";

/** Changes one's own name. */
export const changeName = defineCommand({
  name: "account.changed-name",
  permission: "account:own",
  input: changeNameSchema,
  async run({ tx, actor: { id }, input: { name } }) {
    const before = await lockUser(tx, id);
    await tx.user.update({ where: { id }, data: { name } });
    const audit = { ...auditOfUser(id), before: { name: before.name }, after: { name } };
    return { result: { name }, audit };
  },
});

/** What the database answers to an address that is somebody else's, also of two at once. */
const TAKEN = "P2002";

async function moveTo(tx: Db, id: string, email: string): Promise<void> {
  try {
    await tx.user.update({ where: { id }, data: { email } });
  } catch (error) {
    if ((error as { code?: unknown }).code !== TAKEN) throw error;
    throw new InvalidInputError({ email: [`${email} already has an account.`] });
  }
}

/**
 * Changes the address one signs in with; takes back links for a new password that went to the one
 * before. @throws InvalidInputError when the password is wrong or the address is somebody else's
 */
export const changeEmail = defineCommand({
  name: "account.changed-email",
  permission: "account:own",
  input: changeEmailSchema,
  repeats: true,
  prepare: ({ actor, input }) => requirePassword(actor, input.password),
  async run({ tx, actor: { id }, input: { email }, prepared: verified }) {
    const before = await lockWithPassword(tx, id, verified);
    await moveTo(tx, id, email);
    await revokeResets(tx, id);
    const audit = { ...auditOfUser(id), before: { email: before.email }, after: { email } };
    return { result: { email }, audit };
  },
});

/**
 * Changes one's own password and ends one's other sessions.
 * @throws InvalidInputError when the present one is wrong, or the new one cannot be taken
 */
export const changePassword = defineCommand({
  name: "account.changed-password",
  permission: "account:own",
  input: changePasswordSchema,
  repeats: true,
  async prepare({ actor, input: { password, newPassword } }) {
    const verified = await requirePassword(actor, password);
    const owner = await database().user.findUniqueOrThrow({ where: { id: actor.id } });
    return { verified, passwordHash: await hashNewPassword(newPassword, owner, "newPassword") };
  },
  async run({ tx, actor: { id }, input: { sessionId }, prepared: { verified, passwordHash } }) {
    await lockWithPassword(tx, id, verified);
    await tx.user.update({ where: { id }, data: { passwordHash } });
    await revokeResets(tx, id);
    const sessionsEnded = await endSessions(tx, id, sessionId);
    const audit = { ...auditOfUser(id), before: null, after: { sessionsEnded } };
    return { result: { sessionsEnded }, audit };
  },
});
