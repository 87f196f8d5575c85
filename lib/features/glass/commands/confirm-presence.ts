import type { Actor } from "@/lib/auth/actor";
import { takeCode } from "@/lib/auth/second-step";
import { admit, type Counted, forgive } from "@/lib/auth/throttle";
import { database, type Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import {
  lockWithPassword,
  requirePassword,
} from "@/lib/features/account/commands/require-password";

const TOO_MANY = "Too many attempts. Wait 15 minutes, then try again";
const WRONG = "Enter the code that the app shows now, or one of your recovery codes";

const codesOf = (actor: Actor): Counted[] => [
  ["code", actor.id],
  ["code-day", actor.id],
];

/**
 * The first half of asking again who is there, before the transaction: the password, and whether another
 * code may be tried.
 * @returns the hash of the password, for `confirmPresence`
 * @throws InvalidInputError
 */
export async function beginPresence(actor: Actor, password: string): Promise<string> {
  const verified = await requirePassword(actor, password);
  const where = { userId: actor.id, confirmedAt: { not: null } };
  const hasSecondStep = (await database().userTotp.count({ where })) > 0;
  if (hasSecondStep && !(await admit(codesOf(actor))))
    throw new InvalidInputError({ code: [TOO_MANY] });
  return verified;
}

/**
 * The second half, within it: the password still holds, and the code is right where there is a second
 * step. A code works once.
 * @throws InvalidInputError
 */
export async function confirmPresence(
  tx: Db,
  actor: Actor,
  verified: string,
  code: string,
): Promise<void> {
  await lockWithPassword(tx, actor.id, verified);
  const totp = await tx.userTotp.findUnique({ where: { userId: actor.id } });
  if (!totp?.confirmedAt) return;
  if (!(await takeCode(tx, totp, code))) throw new InvalidInputError({ code: [WRONG] });
  await forgive(codesOf(actor), [], tx);
}
