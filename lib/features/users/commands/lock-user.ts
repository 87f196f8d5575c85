import type { Actor, Role } from "@/lib/auth/actor";
import { accountOf } from "@/lib/auth/system-actor";
import type { Db } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";

const LAST_ADMINISTRATOR =
  "This is the last administrator who can sign in. Make somebody else an administrator first.";

export type LockedUser = {
  id: string;
  email: string;
  name: string;
  role: Role;
  passwordHash: string;
  disabledAt: Date | null;
};

/**
 * An account, held until the transaction ends. What refers to it, as every record does to who added it,
 * can be written meanwhile: nobody who saves waits for who manages accounts, or the other way about.
 * @throws NotFoundError when there is none
 */
export async function lockUser(tx: Db, id: string): Promise<LockedUser> {
  const [user] = await tx.$queryRaw<LockedUser[]>`
    SELECT "id", "email", "name", "role"::text AS "role", "passwordHash", "disabledAt" FROM "User"
    WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  if (!user) throw new NotFoundError("There is no such account.");
  return user;
}

/**
 * Refuses what would leave nobody to administer: taking this account's role, or its access. Holds the
 * accounts of all administrators, in one order, so that of two who each take the other's the second
 * finds the first one's change. Call it before the account itself is held.
 * @throws ConflictError
 */
export async function requireAnotherAdministrator(tx: Db, id: string): Promise<void> {
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'admin' AND "disabledAt" IS NULL ORDER BY "id"
    FOR NO KEY UPDATE`;
  const isOne = administrators.some((user) => user.id === id);
  if (isOne && administrators.length === 1) throw new ConflictError(LAST_ADMINISTRATOR);
}

/**
 * Refuses whoever administers no more by now, and holds their role until the transaction ends: what takes
 * it from them finds all that they made, and nothing is made after it.
 * @throws ForbiddenError
 */
export async function requireStillAdministrator(tx: Db, actor: Actor): Promise<void> {
  const id = accountOf(actor);
  if (id === null) return;
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${id}::uuid AND "role" = 'admin' AND "disabledAt" IS NULL
    FOR SHARE`;
  if (held.length === 0) throw new ForbiddenError("Your role does not allow this.");
}
