import * as z from "zod";

import { hashRecoveryCode, isRecoveryCode } from "@/lib/auth/recovery-codes";
import { openState, sealState } from "@/lib/auth/sealed-state";
import type { Verified } from "@/lib/auth/sessions";
import { admit, type Counted, forgive } from "@/lib/auth/throttle";
import { stepOfCode } from "@/lib/auth/totp";
import { now } from "@/lib/clock";
import { openField, SealedFieldError, sealField } from "@/lib/crypto/field-encryption";
import { fieldKeys } from "@/lib/crypto/field-keys";
import { hashToken } from "@/lib/crypto/tokens";
import { database, type Db } from "@/lib/db/client";
import { logger } from "@/lib/logger";

/** Minutes within which the code must follow the password. */
export const CODE_MINUTES = 10;

/** Minutes within which a second step that was begun must be confirmed. */
const BEGUN_MINUTES = 30;

const placeOf = (userId: string) => ({ table: "UserTotp", row: userId, field: "secret" });

/** A secret as the database keeps it. */
export function sealSecret(userId: string, secret: string): string {
  return sealField(fieldKeys(), placeOf(userId), secret);
}

/** The secret of a user's authenticator app. @throws SealedFieldError when it cannot be opened */
export function openSecret(totp: { userId: string; secret: string }): string {
  return openField(fieldKeys(), placeOf(totp.userId), totp.secret);
}

type Begun = { confirmedAt: Date | null; sessionId: string | null; begunAt: Date };

/**
 * Whether a second step was begun lately in this session, and not confirmed yet. Only whoever gave the
 * password for it sees its secret, or confirms it.
 */
export function isBegunHere(totp: Begun, sessionId: string): boolean {
  const age = now().getTime() - totp.begunAt.getTime();
  return totp.confirmedAt === null && totp.sessionId === sessionId && age < BEGUN_MINUTES * 60_000;
}

/**
 * Takes a code of an authenticator app, so that it works this once: of two requests with one code, one
 * gets it. Also before the app is confirmed.
 */
export async function takeAppCode(
  db: Db,
  totp: { userId: string; secret: string },
  code: string,
): Promise<boolean> {
  const step = stepOfCode(openSecret(totp), code.replaceAll(/\s/g, ""));
  if (step === null) return false;
  const { count } = await db.userTotp.updateMany({
    where: { userId: totp.userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(db: Db, userId: string, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { userId, codeHash: hashRecoveryCode(userId, code), usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}

/** Takes a code of the app or a recovery code, so that it works this once. @throws SealedFieldError */
export function takeCode(
  db: Db,
  totp: { userId: string; secret: string },
  code: string,
): Promise<boolean> {
  return isRecoveryCode(code)
    ? takeRecoveryCode(db, totp.userId, code)
    : takeAppCode(db, totp, code);
}

const stateSchema = z.object({ userId: z.uuid(), password: z.string() });

/** Says that the password was right; the code of the second step must follow. */
export function sealPasswordPassed(user: { id: string; passwordHash: string }): string {
  const password = hashToken(user.passwordHash);
  return sealState("second-step", { userId: user.id, password });
}

/** Whose password was right, if it still is theirs and they may sign in. */
async function whoPassed(sealed: string) {
  const opened = openState("second-step", sealed, stateSchema, CODE_MINUTES);
  if (!opened) return null;
  const { state } = opened;
  const user = await database().user.findFirst({
    where: { id: state.userId, disabledAt: null },
    select: { id: true, passwordHash: true, totp: true },
  });
  if (!user?.totp?.confirmedAt || hashToken(user.passwordHash) !== state.password) return null;
  return { id: user.id, passwordHash: user.passwordHash, totp: user.totp };
}

/**
 * `expired`: the password has to be given again. `unreadable`: the secret was sealed under a key that
 * is not known here, as after restoring a backup without its keys.
 */
export type CodeResult = "throttled" | "refused" | "expired" | "unreadable" | Verified;

const secondStepSchema = z.object({
  passed: z.string().max(2_000),
  code: z.string().trim().min(1).max(100),
});

/**
 * The second step of signing in: a code of the app or a recovery code, after the password was right.
 * @param raw what was posted; anything but two short strings is refused
 * @param address the client's network address, for the throttle
 */
export async function checkSecondStep(raw: unknown, address: string): Promise<CodeResult> {
  const parsed = secondStepSchema.safeParse(raw);
  if (!parsed.success) return "refused";
  const { passed, code } = parsed.data;
  const user = await whoPassed(passed);
  if (!user) return "expired";
  const own: Counted[] = [
    ["code", user.id],
    ["code-day", user.id],
  ];
  const source: Counted[] = [["code-address", address]];
  if (!(await admit([...own, ...source]))) return "throttled";
  try {
    if (!(await takeCode(database(), user.totp, code))) return "refused";
  } catch (error) {
    if (!(error instanceof SealedFieldError)) throw error;
    logger.error({ err: error }, "a second step cannot be read");
    return "unreadable";
  }
  await forgive(own, source);
  return { userId: user.id, passwordHash: user.passwordHash, secondStep: true };
}
