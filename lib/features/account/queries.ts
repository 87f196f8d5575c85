import * as z from "zod";

import { isBegunHere, openSecret } from "@/lib/auth/second-step";
import { totpAddress } from "@/lib/auth/totp";
import { SealedFieldError } from "@/lib/crypto/field-encryption";
import { defineQuery } from "@/lib/commands/define-query";
import { inOwnSessionSchema } from "@/lib/features/account/schema";
import type { Account, SecondStep } from "@/lib/features/account/types";
import { openSessions } from "@/lib/features/users/queries/open-sessions";

/** One's own account and the sessions that have not ended. */
export const getAccount = defineQuery({
  name: "account.get",
  permission: "account:own",
  input: z.object({}),
  async run({ db, actor: { id } }): Promise<Account> {
    const [user, codes, sessions] = await Promise.all([
      db.user.findUniqueOrThrow({
        where: { id },
        include: { totp: { select: { confirmedAt: true } } },
      }),
      db.recoveryCode.count({ where: { userId: id, usedAt: null } }),
      openSessions(db, id),
    ]);
    const { name, email, role, totp } = user;
    return { name, email, role, codesLeft: totp?.confirmedAt ? codes : null, sessions };
  },
});

/** The secret, or null when its key is not known here: then it is begun anew. */
function readable(totp: { userId: string; secret: string }): string | null {
  try {
    return openSecret(totp);
  } catch (error) {
    if (error instanceof SealedFieldError) return null;
    throw error;
  }
}

/** How far one's second step is set up. The secret is told until the app is confirmed, where it was begun. */
export const getSecondStep = defineQuery({
  name: "account.get-second-step",
  permission: "account:own",
  input: inOwnSessionSchema,
  async run({ db, actor: { id }, input: { sessionId } }): Promise<SecondStep> {
    const { email, totp } = await db.user.findUniqueOrThrow({
      where: { id },
      select: { email: true, totp: true },
    });
    if (totp?.confirmedAt) return { state: "active" };
    if (!totp || !isBegunHere(totp, sessionId)) return { state: "none" };
    const secret = readable(totp);
    if (secret === null) return { state: "none" };
    return { state: "begun", secret, address: totpAddress(secret, email) };
  },
});
