import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { ConflictError } from "@/lib/errors";
import {
  auditOfUser,
  endAccess,
  endSessions,
  revokeMade,
} from "@/lib/features/users/commands/end-access";
import { lockUser, requireAnotherAdministrator } from "@/lib/features/users/commands/lock-user";
import { oneSchema, setRoleSchema } from "@/lib/features/users/schema";

/**
 * Gives somebody another role, which counts from their next request on. What an administrator has made
 * for others to come in by ends with that role.
 * @throws NotFoundError
 * @throws ConflictError when nobody would be left to administer
 */
export const setRole = defineCommand({
  name: "user.set-role",
  permission: "user:manage",
  input: setRoleSchema,
  async run({ tx, actor, input: { id, role } }) {
    if (role !== "admin") await requireAnotherAdministrator(tx, id);
    const before = await lockUser(tx, id);
    await tx.user.update({ where: { id }, data: { role } });
    const resigns = before.role === "admin" && role !== "admin";
    const revoked = resigns ? await revokeMade(tx, id) : {};
    const after = { role, ...revoked };
    return {
      result: { id, role, isOwn: resigns && id === actor.id },
      audit: { ...auditOfUser(id), before: { role: before.role }, after },
    };
  },
});

/**
 * Keeps somebody out from now on: ends their sessions, calendar feeds and links, and those they made for
 * others. What they wrote stays.
 * @throws NotFoundError
 * @throws ConflictError when nobody would be left to administer, or the account is disabled already
 */
export const disableUser = defineCommand({
  name: "user.disabled",
  permission: "user:manage",
  input: oneSchema,
  async run({ tx, input: { id } }) {
    await requireAnotherAdministrator(tx, id);
    if ((await lockUser(tx, id)).disabledAt) throw new ConflictError("It is disabled already.");
    await tx.user.update({ where: { id }, data: { disabledAt: now() } });
    const ended = { ...(await endAccess(tx, id)), ...(await revokeMade(tx, id)) };
    return {
      result: { id },
      audit: {
        ...auditOfUser(id),
        before: { canSignIn: true },
        after: { canSignIn: false, ...ended },
      },
    };
  },
});

/** Lets somebody sign in again, with the password they had. @throws NotFoundError */
export const enableUser = defineCommand({
  name: "user.enabled",
  permission: "user:manage",
  input: oneSchema,
  async run({ tx, input: { id } }) {
    if (!(await lockUser(tx, id)).disabledAt) throw new ConflictError("It is not disabled.");
    await tx.user.update({ where: { id }, data: { disabledAt: null } });
    const audit = { ...auditOfUser(id), before: { canSignIn: false }, after: { canSignIn: true } };
    return { result: { id }, audit };
  },
});

/** Signs somebody out everywhere. @throws NotFoundError */
export const endUserSessions = defineCommand({
  name: "user.ended-sessions",
  permission: "user:manage",
  input: oneSchema,
  async run({ tx, input: { id } }) {
    await lockUser(tx, id);
    const sessionsEnded = await endSessions(tx, id);
    return {
      result: { sessionsEnded },
      audit: { ...auditOfUser(id), before: null, after: { sessionsEnded } },
    };
  },
});

/**
 * Takes away somebody's second step, for one who lost the telephone and the codes, and ends their
 * sessions. @throws ConflictError when they have none
 */
export const removeSecondStep = defineCommand({
  name: "user.removed-second-step",
  permission: "user:manage",
  input: oneSchema,
  async run({ tx, input: { id } }) {
    await lockUser(tx, id);
    const where = { userId: id, confirmedAt: { not: null } };
    const { count } = await tx.userTotp.deleteMany({ where });
    if (count === 0) throw new ConflictError("This account has no second step.");
    await tx.recoveryCode.deleteMany({ where: { userId: id } });
    const sessionsEnded = await endSessions(tx, id);
    return {
      result: { id },
      audit: {
        ...auditOfUser(id),
        before: { secondStep: true },
        after: { secondStep: false, sessionsEnded },
      },
    };
  },
});
