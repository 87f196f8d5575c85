import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visiblePeopleAmong } from "@/lib/features/people/scope";
import { SEARCH_KINDS, type SearchKind } from "@/lib/features/search/schema";
import type { Candidate } from "@/lib/features/search/types";
import { visibleSourcesAmong } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

type Ids = { id: string }[];
type Filter = (db: Db, actor: Actor, ids: string[]) => Promise<Ids>;

const live = (ids: string[]) => ({ id: { in: ids }, deletedAt: null });
const select = { id: true } as const;

/** The scope of each kind, as everywhere else. Organisations are open to all. */
const FILTERS: Record<SearchKind, Filter> = {
  case: (db, actor, ids) =>
    db.case.findMany({ where: { AND: [live(ids), visibleCases(actor)] }, select }),
  person: async (db, actor, ids) =>
    db.person.findMany({ where: live(await visiblePeopleAmong(db, actor, ids)), select }),
  statement: (db, actor, ids) =>
    db.statement.findMany({ where: { AND: [live(ids), visibleStatements(actor)] }, select }),
  contact: (db, actor, ids) =>
    db.contact.findMany({ where: { AND: [live(ids), visibleContacts(actor)] }, select }),
  source: async (db, actor, ids) =>
    db.source.findMany({ where: live(await visibleSourcesAmong(db, actor, ids)), select }),
  organisation: (db, _actor, ids) => db.organisation.findMany({ where: live(ids), select }),
};

/** The ids of the candidates that the actor may see, of each kind, still best first. */
export async function visibleCandidates(
  db: Db,
  actor: Actor,
  candidates: readonly Candidate[],
): Promise<Map<SearchKind, string[]>> {
  const kinds = Object.values(SEARCH_KINDS).map(async (kind) => {
    const ids = candidates.filter((candidate) => candidate.kind === kind).map(({ id }) => id);
    const visible = new Set((await FILTERS[kind](db, actor, ids)).map(({ id }) => id));
    return [kind, ids.filter((id) => visible.has(id))] as const;
  });
  return new Map(await Promise.all(kinds));
}
