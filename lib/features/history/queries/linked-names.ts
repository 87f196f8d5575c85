import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { Db } from "@/lib/db/client";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { visibleCases } from "@/lib/features/cases/scope";
import { contactTitle } from "@/lib/features/contacts/rules";
import { visibleContacts } from "@/lib/features/contacts/scope";
import type { LinkKind } from "@/lib/features/history/rules/links";
import type { LinkedNames } from "@/lib/features/history/types";
import { visiblePeople, visiblePeopleAmong } from "@/lib/features/people/scope";
import { visibleSourcesAmong } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

type Named = readonly (readonly [id: string, name: string])[];
type Names = (db: Db, actor: Actor, ids: string[]) => Promise<Named>;

const name = { id: true, name: true } as const;
const within = (ids: string[]) => ({ id: { in: ids } });

/** How to name linked records of each kind that the actor may see today. */
const NAMES: Record<LinkKind, Names> = {
  async case(db, actor, ids) {
    const select = { id: true, reference: true, person: { select: { fullName: true } } } as const;
    const rows = await db.case.findMany({
      where: { AND: [within(ids), visibleCases(actor)] },
      select,
    });
    return rows.map(({ id, reference, person }) => [id, caseLabel(person.fullName, reference)]);
  },
  async person(db, actor, ids) {
    const select = { id: true, fullName: true } as const;
    const rows = await db.person.findMany({
      where: within(await visiblePeopleAmong(db, actor, ids)),
      select,
    });
    return rows.map(({ id, fullName }) => [id, fullName]);
  },
  async position(db, actor, ids) {
    const where = { AND: [within(ids), { person: visiblePeople(actor) }] };
    const rows = await db.position.findMany({ where, select: { id: true, title: true } });
    return rows.map(({ id, title }) => [id, title]);
  },
  async organisation(db, _actor, ids) {
    const rows = await db.organisation.findMany({ where: within(ids), select: name });
    return rows.map((row) => [row.id, row.name]);
  },
  async user(db, _actor, ids) {
    const rows = await db.user.findMany({ where: within(ids), select: name });
    return rows.map((row) => [row.id, row.name]);
  },
  async source(db, actor, ids) {
    const where = within(await visibleSourcesAmong(db, actor, ids));
    const rows = await db.source.findMany({ where, select: { id: true, title: true } });
    return rows.map(({ id, title }) => [id, title]);
  },
  async statement(db, actor, ids) {
    const rows = await db.statement.findMany({
      where: { AND: [within(ids), visibleStatements(actor)] },
    });
    return rows.map((row) => [row.id, `Statement, ${formatPartialDate(readDate("saidOn", row))}`]);
  },
  async contact(db, actor, ids) {
    const rows = await db.contact.findMany({
      where: { AND: [within(ids), visibleContacts(actor)] },
    });
    return rows.map((row) => [
      row.id,
      `${contactTitle(row)}, ${formatPartialDate(readDate("happenedOn", row))}`,
    ]);
  },
};

/**
 * The names of linked records, as they are now and as far as the actor may see them now: what was
 * open to whoever saved a change need not be open to whoever reads of it.
 */
export async function linkedNames(
  db: Db,
  actor: Actor,
  links: Map<LinkKind, Set<string>>,
): Promise<LinkedNames> {
  const named = [...links].map(([kind, ids]) => NAMES[kind](db, actor, [...ids]));
  return new Map((await Promise.all(named)).flat());
}
