import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Import, Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";

/** One's own files alone: what a file says of cases that others may not see is nobody else's to read. */
export function ownImports(actor: Actor): Prisma.ImportWhereInput {
  return { createdById: actor.id };
}

/** @throws NotFoundError when it is absent or somebody else's */
export async function requireOwnImport(db: Db, actor: Actor, id: string): Promise<Import> {
  const found = await db.import.findFirst({ where: { AND: [{ id }, ownImports(actor)] } });
  if (!found) throw new NotFoundError("This import does not exist, or is not yours.");
  return found;
}

/**
 * The same with its row locked: work on its rows goes on between two changes of it, never during one.
 * @throws NotFoundError when it is absent or somebody else's
 */
export async function lockOwnImport(tx: Db, actor: Actor, id: string): Promise<Import> {
  await tx.$queryRaw`SELECT FROM "Import" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return requireOwnImport(tx, actor, id);
}
