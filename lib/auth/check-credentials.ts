import * as z from "zod";

import { verifyPassword } from "@/lib/auth/password";
import { sealPasswordPassed } from "@/lib/auth/second-step";
import type { Verified } from "@/lib/auth/sessions";
import { admitAttempt, forgetFailures } from "@/lib/auth/sign-in-throttle";
import { database } from "@/lib/db/client";

const credentialsSchema = z.object({
  // PostgreSQL cannot be asked for text with a NUL in it.
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(320)
    .refine((email) => !email.includes("\u0000")),
  password: z.string().min(1).max(1_000),
});

/** `passed`: the password is right, and a code must follow; the sealed word for it. */
export type CredentialsResult = "throttled" | "refused" | Verified | { passed: string };

/**
 * Checks an e-mail address and a password. A wrong address and a wrong password are told apart by
 * neither the answer nor the time it takes.
 * @param raw what was posted; anything that is not two short strings is refused
 * @param address the client's network address, for the throttle
 */
export async function checkCredentials(raw: unknown, address: string): Promise<CredentialsResult> {
  const parsed = credentialsSchema.safeParse(raw);
  if (!parsed.success) return "refused";
  const { email, password } = parsed.data;
  if (!(await admitAttempt({ email, address }))) return "throttled";
  const user = await database().user.findUnique({ where: { email } });
  const usable = user !== null && user.disabledAt === null;
  const matches = await verifyPassword(usable ? user.passwordHash : null, password);
  if (!usable || !matches) return "refused";
  await forgetFailures({ email, address });
  // Looked up only now: of an account that exists it would take longer than of one that does not.
  const where = { userId: user.id, confirmedAt: { not: null } };
  const hasCode = (await database().userTotp.count({ where })) > 0;
  if (hasCode) return { passed: sealPasswordPassed(user) };
  return { userId: user.id, passwordHash: user.passwordHash, secondStep: false };
}
