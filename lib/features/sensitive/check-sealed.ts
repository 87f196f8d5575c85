import { openField, SealedFieldError } from "@/lib/crypto/field-encryption";
import { fieldKeys } from "@/lib/crypto/field-keys";
import { database, type Db } from "@/lib/db/client";
import { openNote } from "@/lib/features/sensitive/seal-note";
import {
  FIRST_ROW,
  SEALED_COLUMNS,
  type SealedColumn,
} from "@/lib/features/sensitive/sealed-columns";

const PORTION = 500;

export type CheckedValue = { place: string; problem: string | null };

function problemOf(open: () => unknown): string | null {
  try {
    open();
    return null;
  } catch (error) {
    if (error instanceof SealedFieldError) return error.message;
    throw error;
  }
}

async function* valuesOf(
  db: Db,
  { table, field, read }: SealedColumn,
): AsyncIterable<CheckedValue> {
  for (let after = FIRST_ROW; ;) {
    const found = await read(db, after, PORTION);
    for (const { row, sealed } of found) {
      const problem = problemOf(() => openField(fieldKeys(), { table, row, field }, sealed));
      yield { place: `${table}.${field} of ${row}`, problem };
    }
    const last = found.at(-1);
    if (!last || found.length < PORTION) return;
    after = last.row;
  }
}

async function* notes(db: Db): AsyncIterable<CheckedValue> {
  for (let after = FIRST_ROW; ;) {
    const found = await db.sensitiveNote.findMany({
      where: { id: { gt: after }, text: { not: null } },
      orderBy: { id: "asc" },
      take: PORTION,
      select: { id: true, dataKey: true, text: true },
    });
    for (const note of found)
      yield { place: `SensitiveNote.text of ${note.id}`, problem: problemOf(() => openNote(note)) };
    const last = found.at(-1);
    if (!last || found.length < PORTION) return;
    after = last.id;
  }
}

/** Opens every sealed value, and says of each that does not why. Tells nothing of what it reads. */
export async function* everySealedValue(db: Db = database()): AsyncIterable<CheckedValue> {
  for (const column of SEALED_COLUMNS) yield* valuesOf(db, column);
  yield* notes(db);
}
