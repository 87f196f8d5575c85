import { now } from "@/lib/clock";
import { accountOf } from "@/lib/auth/system-actor";
import { defineCommand } from "@/lib/commands/define-command";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { database, type Db } from "@/lib/db/client";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { auditOfUser, endAccess, revokeResets } from "@/lib/features/users/commands/end-access";
import { hashNewPassword } from "@/lib/features/users/commands/hash-new-password";
import { lockUser, requireStillAdministrator } from "@/lib/features/users/commands/lock-user";
import { LINK_GONE, RESET_HOURS } from "@/lib/features/users/rules";
import { choosePasswordSchema, oneSchema, requestResetSchema } from "@/lib/features/users/schema";

/** Adds a link. @param createdById the administrator who gets to know it; null: its owner alone */
async function makeLink(tx: Db, userId: string, hours: number, createdById: string | null) {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + hours * 3_600_000);
  const data = { userId, tokenHash: hashToken(token), createdAt: now(), expiresAt, createdById };
  await tx.passwordReset.create({ data });
  return { token, audit: { ...auditOfUser(userId), before: null, after: { expiresAt } } };
}

/**
 * Makes a link by which somebody chooses a new password, for an administrator to hand over. It works
 * once, for a day, and takes the place of any before. @throws ConflictError when the account is disabled
 */
export const makeResetLink = defineCommand({
  name: "user.made-reset-link",
  permission: "user:manage",
  input: oneSchema,
  repeats: true,
  async run({ tx, actor, input: { id } }) {
    await requireStillAdministrator(tx, actor);
    const { email, disabledAt } = await lockUser(tx, id);
    if (disabledAt) throw new ConflictError("This account is disabled. Enable it first.");
    await revokeResets(tx, id);
    const { token, audit } = await makeLink(tx, id, RESET_HOURS.administrator, accountOf(actor));
    return { result: { id, email, token }, audit };
  },
});

/**
 * The same for somebody who says they forgot their password; null when nobody with the address can
 * sign in. Who asks is never told which. Links made before go on working: anybody can ask.
 */
export const requestReset = defineCommand({
  name: "user.requested-reset",
  permission: "user:manage",
  input: requestResetSchema,
  repeats: true,
  async run({ tx, input: { email } }) {
    const found = await tx.user.findFirst({ where: { email, disabledAt: null } });
    if (!found) return { result: null, audit: [] };
    const { disabledAt } = await lockUser(tx, found.id);
    if (disabledAt) return { result: null, audit: [] };
    const { token, audit } = await makeLink(tx, found.id, RESET_HOURS.mail, null);
    return { result: { email, token }, audit };
  },
});

const usable = (token: string) => ({
  ...{ tokenHash: hashToken(token), usedAt: null, revokedAt: null },
  ...{ expiresAt: { gt: now() }, user: { disabledAt: null } },
});

/**
 * Gives the holder of a link the password they chose and ends all access of before. The second step of
 * signing in stays as it is. Of two who hold the link, the first gets it.
 * @throws NotFoundError in the same words whether the link is unknown, used, revoked or too old
 * @throws InvalidInputError when the password cannot be taken
 */
export const choosePassword = defineCommand({
  name: "user.chose-password",
  permission: "user:manage",
  input: choosePasswordSchema,
  repeats: true,
  async prepare({ input: { token, password } }) {
    const reset = await database().passwordReset.findFirst({
      where: usable(token),
      include: { user: true },
    });
    if (!reset) throw new NotFoundError(LINK_GONE);
    return hashNewPassword(password, reset.user);
  },
  async run({ tx, input: { token }, prepared: passwordHash }) {
    const [reset] = await tx.passwordReset.updateManyAndReturn({
      where: usable(token),
      data: { usedAt: now() },
    });
    if (!reset) throw new NotFoundError(LINK_GONE);
    await tx.user.update({ where: { id: reset.userId }, data: { passwordHash } });
    const after = await endAccess(tx, reset.userId);
    return {
      result: { id: reset.userId },
      audit: { ...auditOfUser(reset.userId), before: null, after },
    };
  },
});
