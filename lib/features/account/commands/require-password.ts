import type { Actor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import { admit, type Counted, forgive } from "@/lib/auth/throttle";
import { database, type Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { lockUser, type LockedUser } from "@/lib/features/users/commands/lock-user";

const WRONG = "This is not your present password";

/**
 * Asks again who is there, before something that decides who gets in.
 * @returns the hash of the password, for `lockWithPassword`
 * @throws InvalidInputError when the password is wrong, or was wrong too often
 */
export async function requirePassword(actor: Actor, password: string): Promise<string> {
  const own: Counted[] = [["password", actor.id]];
  if (!(await admit(own))) {
    throw new InvalidInputError({
      password: ["Too many attempts. Wait 15 minutes, then try again"],
    });
  }
  const { passwordHash } = await database().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, password))) {
    throw new InvalidInputError({ password: [WRONG] });
  }
  await forgive(own);
  return passwordHash;
}

/**
 * One's own account, held until the transaction ends, if the password that was asked for is still the
 * present one: it may have been changed, by an administrator's link say, to keep out who knows it.
 * @throws InvalidInputError when it is not
 */
export async function lockWithPassword(tx: Db, id: string, verified: string): Promise<LockedUser> {
  const user = await lockUser(tx, id);
  if (user.passwordHash !== verified) throw new InvalidInputError({ password: [WRONG] });
  return user;
}
