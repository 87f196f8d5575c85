import type { Role } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";

type NewUser = {
  email: string;
  name: string;
  role: Role;
  passwordHash: string;
  disabledAt: Date | null;
};

/** Adds an account. @throws InvalidInputError when the address is already in use */
export async function insertUser(tx: Db, user: NewUser): Promise<string> {
  // Not a check before: of two at once both would find the address free.
  const [added] = await tx.user.createManyAndReturn({
    data: [user],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!added) throw new InvalidInputError({ email: [`${user.email} already has an account.`] });
  return added.id;
}
