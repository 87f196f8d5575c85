import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { TRASH_READERS } from "@/lib/features/trash/queries/trash-readers";
import { listTrashSchema } from "@/lib/features/trash/schema";
import {
  TRASH_NOUNS,
  type Trashed,
  type TrashNoun,
  type TrashPage,
} from "@/lib/features/trash/types";

const byRemoval = (one: Trashed, other: Trashed) =>
  other.deletedAt.getTime() - one.deletedAt.getTime() || (one.id < other.id ? 1 : -1);

/** Past a record, in the order of all: each noun seeks by itself, and the pages are merged. */
function past({ deletedAt, id }: Trashed) {
  return { OR: [{ deletedAt: { lt: deletedAt } }, { deletedAt, id: { lt: id } }] };
}

type Told = { id: string; actorName: string };

/** Who put records into the trash: the last audit row that says so of each. A file is told of with its record. */
async function trashersOf(db: Db, rows: readonly Trashed[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.map(({ id }) => id);
  const parts = rows.flatMap(({ part }) => (part ? [part.id] : []));
  const told = await db.$queryRaw<Told[]>`
    SELECT DISTINCT ON (1) CASE WHEN "action" ~ '[.]trashed-(file|photograph)$'
        THEN "changes"->'attachmentId'->>'to' ELSE "subjectId"::text END AS "id", "actorName"
    FROM "AuditEvent"
    WHERE ("subjectId" = ANY (${ids}::uuid[]) AND "action" ~ '[.](trashed|removed-fact)$')
      OR ("subjectId" = ANY (${parts}::uuid[]) AND "action" ~ '[.]trashed-(file|photograph)$')
    ORDER BY 1, "seq" DESC`;
  return new Map(told.map(({ id, actorName }) => [id, actorName]));
}

/**
 * Everything in the trash that the actor may see, the last trashed first, of all nouns or of one.
 * A fixed number of queries. A cursor whose record is gone or hidden gives the first page.
 */
export const listTrash = defineQuery({
  name: "trash.list",
  permission: "trash:read",
  input: listTrashSchema,
  async run({ db, actor, input: { noun, after } }): Promise<TrashPage> {
    const [edge] = after
      ? await TRASH_READERS[after.noun].find(db, actor, { id: after.id }, 1)
      : [];
    const where = edge ? past(edge) : {};
    const nouns: readonly TrashNoun[] = noun ? [noun] : TRASH_NOUNS;
    const [found, counted] = await Promise.all([
      Promise.all(nouns.map((one) => TRASH_READERS[one].find(db, actor, where, PAGE_SIZE + 1))),
      Promise.all(TRASH_NOUNS.map((one) => TRASH_READERS[one].count(db, actor))),
    ]);
    const merged = found.flat().sort(byRemoval);
    const shown = merged.slice(0, PAGE_SIZE);
    const trashers = await trashersOf(db, shown);
    const counts = Object.fromEntries(
      TRASH_NOUNS.map((one, index) => [one, counted[index] ?? 0]),
    ) as Record<TrashNoun, number>;
    const last = merged.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({ ...row, trashedBy: trashers.get(row.id) ?? null })),
      counts,
      total: nouns.reduce((sum, one) => sum + counts[one], 0),
      after: last ? `${last.noun}.${last.id}` : null,
    };
  },
});
