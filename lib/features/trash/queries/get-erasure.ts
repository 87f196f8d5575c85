import { defineQuery } from "@/lib/commands/define-query";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { ERASE_WORD } from "@/lib/features/trash/rules";
import { erasureSchema } from "@/lib/features/trash/schema";
import { TRASH_READERS } from "@/lib/features/trash/queries/trash-readers";
import { WHAT_GOES } from "@/lib/features/trash/queries/what-goes";
import type { ErasureView, Trashed, TrashNoun } from "@/lib/features/trash/types";

/**
 * A record in the trash that the actor may see.
 * @throws NotFoundError when it is absent, hidden or not in the trash
 */
export async function requireTrashed(
  db: Db,
  actor: Actor,
  { noun, id }: { noun: TrashNoun; id: string },
): Promise<Trashed> {
  const [found] = await TRASH_READERS[noun].find(db, actor, { id }, 1);
  if (!found) throw new NotFoundError("This is not in the trash, or is not visible to you.");
  return found;
}

/** What has to be typed before a record is erased: a case’s reference, else a word. */
export async function confirmationOf(db: Db, { noun, id }: Trashed): Promise<string> {
  if (noun !== "case") return ERASE_WORD;
  return (await db.case.findUniqueOrThrow({ where: { id } })).reference;
}

/** Whether its time in the trash is over, by the clock of the database. */
async function isDue(db: Db, deletedAt: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ due: boolean }[]>`
    SELECT ${deletedAt}::timestamptz <= clock_timestamp() - interval '30 days' AS "due"`;
  return row?.due ?? false;
}

/**
 * A record in the trash and what would go with it.
 * @throws NotFoundError when it is absent, hidden or not in the trash
 */
export const getErasure = defineQuery({
  name: "trash.get-erasure",
  permission: "trash:erase",
  input: erasureSchema,
  async run({ db, actor, input }): Promise<ErasureView> {
    const record = await requireTrashed(db, actor, input);
    const goes = await WHAT_GOES[record.noun](db, record.id, actor);
    return {
      ...record,
      confirmation: await confirmationOf(db, record),
      due: await isDue(db, record.deletedAt),
      goes: Object.entries(goes).map(([label, count]) => ({ label, count })),
    };
  },
});
