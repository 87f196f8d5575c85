import * as z from "zod";

import { now } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { hashToken, isToken } from "@/lib/crypto/tokens";
import type { Db } from "@/lib/db/client";

const FINDERS = {
  invitation: (db: Db, tokenHash: string) =>
    db.invitation.findFirst({
      where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
      select: { email: true },
    }),
  reset: async (db: Db, tokenHash: string) => {
    const found = await db.passwordReset.findFirst({
      where: {
        ...{ tokenHash, usedAt: null, revokedAt: null },
        ...{ expiresAt: { gt: now() }, user: { disabledAt: null } },
      },
      select: { user: { select: { email: true } } },
    });
    return found?.user ?? null;
  },
};

/**
 * Whom a link is for; null alike when it is unknown, used, revoked or too old. Looking at it
 * does not use it up, and nobody finds one by trying: a token is 256 random bits.
 */
export const openLink = defineQuery({
  name: "user.open-link",
  permission: "user:manage",
  input: z.object({ kind: z.enum(["invitation", "reset"]), token: z.string().max(200) }),
  run: async ({ db, input: { kind, token } }) =>
    isToken(token) ? FINDERS[kind](db, hashToken(token)) : null,
});
