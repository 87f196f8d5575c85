import type { Actor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import { admit, type Counted, forgive } from "@/lib/auth/throttle";
import { database } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";

/**
 * Asks again who is there, before something that decides who gets in.
 * @throws InvalidInputError when the password is wrong, or was wrong too often
 */
export async function requirePassword(actor: Actor, password: string): Promise<void> {
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
    throw new InvalidInputError({ password: ["This is not your present password"] });
  }
  await forgive(own);
}
