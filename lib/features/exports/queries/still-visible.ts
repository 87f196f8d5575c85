import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { FactType } from "@/lib/features/exports/types/living";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleSources } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";
import { visibleTasks } from "@/lib/features/tasks/scope";

type Found = Promise<{ id: string }[]>;
type Finder = (db: Db, actor: Actor, ids: string[]) => Found;

const select = { id: true } as const;
const trashed = { deletedAt: { not: null } } as const;

/**
 * Which of the records that dropped out of an export the actor may be told of. Records of the case
 * itself go with the case; others must be visible, in the trash or out of it; and what only comes
 * along with others is gone only when it was itself put in the trash.
 */
const FINDERS: Partial<Record<FactType, Finder>> = {
  statement: (db, actor, ids) =>
    db.statement.findMany({
      where: { AND: [{ id: { in: ids } }, visibleStatements(actor)] },
      select,
    }),
  contact: (db, actor, ids) =>
    db.contact.findMany({ where: { AND: [{ id: { in: ids } }, visibleContacts(actor)] }, select }),
  commitment: (db, actor, ids) =>
    db.commitment.findMany({
      where: { AND: [{ id: { in: ids } }, visibleCommitments(actor)] },
      select,
    }),
  task: (db, actor, ids) =>
    db.task.findMany({ where: { AND: [{ id: { in: ids } }, visibleTasks(actor)] }, select }),
  person: (db, actor, ids) =>
    db.person.findMany({
      where: { AND: [{ id: { in: ids }, ...trashed }, visiblePeople(actor)] },
      select,
    }),
  source: (db, actor, ids) =>
    db.source.findMany({
      where: { AND: [{ id: { in: ids }, ...trashed }, visibleSources(actor)] },
      select,
    }),
  organisation: (db, _actor, ids) =>
    db.organisation.findMany({ where: { id: { in: ids }, ...trashed }, select }),
};

const MOST_AT_ONCE = 1_000;

/** Of records of one type, the ids of those the actor may be told are no longer in an export. */
export async function tellable(
  db: Db,
  actor: Actor,
  type: FactType,
  ids: readonly string[],
): Promise<Set<string>> {
  const find = FINDERS[type];
  if (!find) return new Set(ids);
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const rows = await find(db, actor, ids.slice(from, from + MOST_AT_ONCE));
    for (const { id } of rows) found.add(id);
  }
  return found;
}
