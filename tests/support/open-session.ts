import { openSession } from "@/lib/auth/sessions";
import { database } from "@/lib/db/client";

/** A session of a user, as signing in opens it. */
export async function sessionOf(userId: string, userAgent = "A browser"): Promise<string> {
  const where = { id: userId };
  const { passwordHash, totp } = await database().user.findUniqueOrThrow({
    where,
    include: { totp: true },
  });
  const secondStep = Boolean(totp?.confirmedAt);
  const id = await openSession({ userId, passwordHash, secondStep }, userAgent);
  if (id === null) throw new Error("No session was opened");
  return id;
}
