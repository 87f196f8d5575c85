import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { differences, type Difference } from "@/lib/features/exports/compare-facts";
import { type CaseNow, factsNow, readingOf } from "@/lib/features/exports/queries/facts-now";
import { tellable } from "@/lib/features/exports/queries/still-visible";
import type {
  ChangeKind,
  ExportBasis,
  FactType,
  StoredFacts,
  UsedFact,
} from "@/lib/features/exports/types/living";

const FULL_PAGE = 1;

type Asked = { db: Db; actor: Actor; basis: ExportBasis; now: CaseNow; ids?: readonly string[] };

/** One page shows the last few; those that made room for newer ones are read again by themselves. */
async function* ofOnePage({ db, actor, basis, now }: Asked, stored: StoredFacts) {
  const reading = readingOf(db, actor, basis);
  const scale = basis.options.scale ?? FULL_PAGE;
  yield* factsNow(reading, now, scale);
  const { statement, contact, commitment, source } = stored;
  const ids = [statement, contact, commitment, source].flatMap((facts) => Object.keys(facts ?? {}));
  yield* recordsAgain(factsNow({ ...reading, ids }, now, scale));
}

const RECORDS = new Set<FactType>(["statement", "contact", "commitment", "source"]);

async function* recordsAgain(facts: AsyncIterable<UsedFact>): AsyncGenerator<UsedFact> {
  for await (const fact of facts) if (RECORDS.has(fact.type)) yield fact;
}

function nowOf(asked: Asked, stored: StoredFacts): AsyncIterable<UsedFact> {
  const { db, actor, basis, now, ids } = asked;
  if (basis.kind === "one-page") return ofOnePage(asked, stored);
  return factsNow(readingOf(db, actor, basis, ids), now, basis.options.scale ?? FULL_PAGE);
}

/**
 * What is no longer as an export told it, as far as the actor may know of it. Of a dossier's records
 * only `ids` are looked at, where they are given; the facts of the case always are.
 */
export async function exportDifferences(asked: Asked, stored: StoredFacts): Promise<Difference[]> {
  const { db, actor } = asked;
  const found: Difference[] = [];
  const seen = new Set<string>();
  const gone = new Map<FactType, string[]>();
  for await (const difference of differences(stored, nowOf(asked, stored))) {
    const { change, type, id } = difference;
    if (change === "removed") listIn(gone, type).push(id);
    else if (!seen.has(`${type}:${id}`)) {
      seen.add(`${type}:${id}`);
      found.push(difference);
    }
  }
  for (const [type, ids] of gone) {
    const visible = await tellable(db, actor, type, ids);
    found.push(...ids.filter((id) => visible.has(id)).map((id) => removed(type, id)));
  }
  return found;
}

function listIn(lists: Map<FactType, string[]>, type: FactType): string[] {
  const list = lists.get(type) ?? [];
  lists.set(type, list);
  return list;
}

const removed = (type: FactType, id: string): Difference => ({ change: "removed", type, id });

/** How many there are of each kind. */
export function countsOf(found: readonly Difference[]): Record<ChangeKind, number> {
  const count = (kind: ChangeKind) => found.filter(({ change }) => change === kind).length;
  return { changed: count("changed"), removed: count("removed"), added: count("added") };
}
