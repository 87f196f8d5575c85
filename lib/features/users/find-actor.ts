import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";

/** The user with an e-mail address, as one who acts. @throws NotFoundError */
export async function findActor(db: Db, email: string): Promise<Actor> {
  const user = await db.user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: { id: true, name: true, role: true },
  });
  if (!user) throw new NotFoundError(`Nobody with the address ${email} can sign in.`);
  return user;
}
