import { newRecoveryCodes, hashRecoveryCode } from "@/lib/auth/recovery-codes";
import { isBegunHere, sealSecret, takeAppCode } from "@/lib/auth/second-step";
import { admit, type Counted, forgive } from "@/lib/auth/throttle";
import { newTotpSecret } from "@/lib/auth/totp";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import {
  lockWithPassword,
  requirePassword,
} from "@/lib/features/account/commands/require-password";
import {
  confirmedSchema,
  confirmSecondStepSchema,
  inSessionSchema,
} from "@/lib/features/account/schema";
import { auditOfUser, endSessions } from "@/lib/features/users/commands/end-access";
import { lockUser } from "@/lib/features/users/commands/lock-user";

const SET_UP = "Your second step is set up already. Remove it first to use another app.";
const NOT_BEGUN =
  "This was begun too long ago, or in another browser. Reload the page and begin again.";
const NOT_SET_UP = "You have no second step.";

/** Ten new codes in place of those before. They are given back this once; only hashes are kept. */
async function replaceCodes(tx: Db, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) })),
  });
  return codes;
}

/**
 * Makes a secret for an authenticator app, which asks for nothing until a code confirms it, in the same
 * session and within half an hour. Nothing has happened yet that the audit trail could tell.
 * @throws InvalidInputError when the password is wrong
 * @throws ConflictError when there is a second step already
 */
export const beginSecondStep = defineCommand({
  name: "account.began-second-step",
  permission: "account:own",
  input: inSessionSchema,
  repeats: true,
  prepare: ({ actor, input }) => requirePassword(actor, input.password),
  async run({ tx, actor: { id }, input: { sessionId }, prepared: verified }) {
    await lockWithPassword(tx, id, verified);
    const { count } = await tx.userTotp.deleteMany({ where: { userId: id, confirmedAt: null } });
    const secret = sealSecret(id, newTotpSecret());
    const made = await tx.userTotp.createMany({
      data: [{ userId: id, secret, sessionId, begunAt: now() }],
      skipDuplicates: true,
    });
    if (made.count === 0) throw new ConflictError(SET_UP);
    return { result: { again: count > 0 }, audit: [] };
  },
});

/**
 * Confirms an authenticator app by a code of it: from now on signing in asks for one. Ends one's other
 * sessions and gives ten recovery codes, this once.
 * @throws InvalidInputError when the code is wrong, or was wrong too often
 * @throws ConflictError when it is set up already, or was not begun lately in this session
 */
export const confirmSecondStep = defineCommand({
  name: "account.set-up-second-step",
  permission: "account:own",
  input: confirmSecondStepSchema,
  repeats: true,
  async prepare({ actor }): Promise<Counted[]> {
    const own: Counted[] = [["code", actor.id]];
    if (await admit(own)) return own;
    throw new InvalidInputError({ code: ["Too many attempts. Wait 15 minutes, then try again"] });
  },
  async run({ tx, actor: { id }, input: { code, sessionId }, prepared: own }) {
    await lockUser(tx, id);
    const totp = await tx.userTotp.findUnique({ where: { userId: id } });
    if (totp?.confirmedAt) throw new ConflictError(SET_UP);
    if (!totp || !isBegunHere(totp, sessionId)) throw new ConflictError(NOT_BEGUN);
    if (!(await takeAppCode(tx, totp, code))) {
      const problem =
        "This code is not right. Enter the one the app shows now; the clock of the telephone must be right";
      throw new InvalidInputError({ code: [problem] });
    }
    await tx.userTotp.update({ where: { userId: id }, data: { confirmedAt: now() } });
    const codes = await replaceCodes(tx, id);
    const sessionsEnded = await endSessions(tx, id, sessionId);
    await forgive(own, [], tx);
    const after = { secondStep: true, sessionsEnded };
    return {
      result: { codes },
      audit: { ...auditOfUser(id), before: { secondStep: false }, after },
    };
  },
});

/** Ten new recovery codes; those before work no more. @throws InvalidInputError when the password is wrong */
export const renewRecoveryCodes = defineCommand({
  name: "account.renewed-recovery-codes",
  permission: "account:own",
  input: confirmedSchema,
  repeats: true,
  prepare: ({ actor, input }) => requirePassword(actor, input.password),
  async run({ tx, actor: { id }, prepared: verified }) {
    await lockWithPassword(tx, id, verified);
    const totp = await tx.userTotp.findUnique({ where: { userId: id } });
    if (!totp?.confirmedAt) throw new ConflictError(NOT_SET_UP);
    const codes = await replaceCodes(tx, id);
    const after = { recoveryCodes: codes.length };
    return { result: { codes }, audit: { ...auditOfUser(id), before: null, after } };
  },
});

/** Signs in with the password alone from now on; ends one's other sessions. @throws InvalidInputError */
export const removeOwnSecondStep = defineCommand({
  name: "account.removed-second-step",
  permission: "account:own",
  input: inSessionSchema,
  repeats: true,
  prepare: ({ actor, input }) => requirePassword(actor, input.password),
  async run({ tx, actor: { id }, input: { sessionId }, prepared: verified }) {
    await lockWithPassword(tx, id, verified);
    const where = { userId: id, confirmedAt: { not: null } };
    const { count } = await tx.userTotp.deleteMany({ where });
    if (count === 0) throw new ConflictError(NOT_SET_UP);
    await tx.recoveryCode.deleteMany({ where: { userId: id } });
    const sessionsEnded = await endSessions(tx, id, sessionId);
    const after = { secondStep: false, sessionsEnded };
    return {
      result: { sessionsEnded },
      audit: { ...auditOfUser(id), before: { secondStep: true }, after },
    };
  },
});
