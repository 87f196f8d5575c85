import type { Actor, Role } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";

/** Adds a user of a role and gives back who acts. */
export async function actorWithRole(role: Role, name = `A ${role}`): Promise<Actor> {
  const user = await database().user.create({
    data: { email: `${crypto.randomUUID()}@example.org`, name, role, passwordHash: "unusable" },
  });
  return { id: user.id, name: user.name, role: user.role };
}
