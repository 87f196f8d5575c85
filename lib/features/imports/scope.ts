import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Import, Prisma } from "@/lib/db/generated/client";
import type { ImportKind } from "@/lib/db/generated/enums";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

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

const id = { select: { id: true } } as const;

const SEEN: Record<ImportKind, (db: Db, actor: Actor, ids: string[]) => Promise<{ id: string }[]>> =
  {
    people: (db, actor, ids) =>
      db.person.findMany({ where: { AND: [{ id: { in: ids } }, visiblePeople(actor)] }, ...id }),
    cases: (db, actor, ids) =>
      db.case.findMany({ where: { AND: [{ id: { in: ids } }, visibleCases(actor)] }, ...id }),
    statements: (db, actor, ids) =>
      db.statement.findMany({
        where: { AND: [{ id: { in: ids } }, visibleStatements(actor)] },
        ...id,
      }),
    contacts: (db, actor, ids) =>
      db.contact.findMany({ where: { AND: [{ id: { in: ids } }, visibleContacts(actor)] }, ...id }),
  };

/** Of records that rows of one kind became, those that the actor may see today. */
export async function seenOf(
  db: Db,
  actor: Actor,
  kind: ImportKind,
  ids: string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await SEEN[kind](db, actor, ids)).map((record) => record.id));
}
