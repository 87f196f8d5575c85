import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { FactType } from "@/lib/features/exports/types/living";
import { visibleIds, type VisibleKind } from "@/lib/features/history/queries/visible-ids";

/**
 * Which of the records that dropped out of an export the actor may be told of. Records of the case
 * itself go with the case and are not looked for; others must be visible; and what only comes along
 * with others is gone only when it was itself put in the trash.
 */
const LOOKED_FOR: Partial<Record<FactType, { kind: VisibleKind; only?: "trashed" }>> = {
  statement: { kind: "statement" },
  contact: { kind: "contact" },
  commitment: { kind: "commitment" },
  task: { kind: "task" },
  person: { kind: "person", only: "trashed" },
  source: { kind: "source", only: "trashed" },
  organisation: { kind: "organisation", only: "trashed" },
};

const MOST_AT_ONCE = 1_000;

/** Of records of one type, the ids of those the actor may be told are no longer in an export. */
export async function tellable(
  db: Db,
  actor: Actor,
  type: FactType,
  ids: readonly string[],
): Promise<Set<string>> {
  const look = LOOKED_FOR[type];
  if (!look) return new Set(ids);
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const some = ids.slice(from, from + MOST_AT_ONCE);
    for (const id of await visibleIds(db, actor, look.kind, some, look.only)) found.add(id);
  }
  return found;
}
