import type { Actor } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { addDays } from "@/lib/dates/days";
import type { Db } from "@/lib/db/client";
import { erasableAt } from "@/lib/features/trash/rules";
import type { Trashed, TrashNoun } from "@/lib/features/trash/types";

type InTrash = { deletedAt: Date | null };
type Query<Where> = { where: Where; take?: number; orderBy?: object[] };

/** Reads what of one noun is in the trash, as far as the actor sees it. */
export type TrashReader = {
  find(db: Db, actor: Actor, where: object, take: number): Promise<Trashed[]>;
  count(db: Db, actor: Actor): Promise<number>;
};

const inTrash = { deletedAt: { not: null } };
const lastFirst = [{ deletedAt: "desc" }, { id: "desc" }];

/** The first day (YYYY-MM-DD) that begins after an instant. */
const firstWholeDay = (instant: Date) => addDays(dayOf(instant), 1);

/**
 * Reads one noun's trash, the last trashed first.
 * @param visible the where-clause of what the actor may see
 */
export function trashReader<Where, Row extends InTrash>(
  noun: TrashNoun,
  spec: {
    visible(actor: Actor): Where;
    find(db: Db, query: Query<Where>): Promise<Row[]>;
    count(db: Db, query: Query<Where>): Promise<number>;
    toTrashed(row: Row): Pick<Trashed, "id" | "label" | "path" | "createdById"> & Partial<Trashed>;
  },
): TrashReader {
  const within = (actor: Actor, where: object) =>
    ({ AND: [inTrash, where, spec.visible(actor)] }) as Where;
  return {
    async find(db, actor, where, take) {
      const query = { where: within(actor, where), take, orderBy: lastFirst };
      const rows = await spec.find(db, query);
      return rows.flatMap((row) => {
        const { deletedAt } = row;
        if (!deletedAt) return [];
        const erasableFrom = firstWholeDay(erasableAt(deletedAt));
        return [{ part: null, ...spec.toTrashed(row), noun, deletedAt, erasableFrom }];
      });
    },
    count: (db, actor) => spec.count(db, { where: within(actor, {}) }),
  };
}
