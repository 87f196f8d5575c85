import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleCommitments } from "@/lib/features/commitments/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visiblePeopleAmong } from "@/lib/features/people/scope";
import { visibleSourcesAmong } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";
import { visibleTasks } from "@/lib/features/tasks/scope";

type Wanted = { id: { in: string[] }; deletedAt?: { not: null } };
type Look = (db: Db, actor: Actor, wanted: Wanted) => Promise<{ id: string }[]>;

const select = { id: true } as const;

/** Each kind of record's own scope decides. Organisations are open to all staff. */
const LOOKS = {
  case: (db, actor, wanted) =>
    db.case.findMany({ where: { AND: [wanted, visibleCases(actor)] }, select }),
  fact: (db, actor, wanted) =>
    db.caseFact.findMany({ where: { ...wanted, caseRecord: visibleCases(actor) }, select }),
  statement: (db, actor, wanted) =>
    db.statement.findMany({ where: { AND: [wanted, visibleStatements(actor)] }, select }),
  contact: (db, actor, wanted) =>
    db.contact.findMany({ where: { AND: [wanted, visibleContacts(actor)] }, select }),
  commitment: (db, actor, wanted) =>
    db.commitment.findMany({ where: { AND: [wanted, visibleCommitments(actor)] }, select }),
  person: async (db, actor, wanted) => {
    const seen = { id: { in: await visiblePeopleAmong(db, actor, wanted.id.in) } };
    return db.person.findMany({ where: { ...wanted, ...seen }, select });
  },
  source: async (db, actor, wanted) => {
    const seen = { id: { in: await visibleSourcesAmong(db, actor, wanted.id.in) } };
    return db.source.findMany({ where: { ...wanted, ...seen }, select });
  },
  task: (db, actor, wanted) =>
    db.task.findMany({ where: { AND: [wanted, visibleTasks(actor)] }, select }),
  organisation: (db, _actor, wanted) => db.organisation.findMany({ where: wanted, select }),
} satisfies Record<string, Look>;

export type VisibleKind = keyof typeof LOOKS;

export const VISIBLE_KINDS = Object.keys(LOOKS) as VisibleKind[];

/**
 * Which of some records of one kind the actor may see, in the trash or out of it. One query.
 * @param only "trashed" leaves out what is not in the trash
 */
export async function visibleIds(
  db: Db,
  actor: Actor,
  kind: VisibleKind,
  ids: readonly string[],
  only?: "trashed",
): Promise<string[]> {
  const trashed = only ? { deletedAt: { not: null } } : {};
  const found = await LOOKS[kind](db, actor, { id: { in: [...ids] }, ...trashed });
  return found.map(({ id }) => id);
}
