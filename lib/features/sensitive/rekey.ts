import * as z from "zod";

import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { defineCommand } from "@/lib/commands/define-command";
import { keyIdOf, openField, SealedFieldError, sealField } from "@/lib/crypto/field-encryption";
import { fieldKeys } from "@/lib/crypto/field-keys";
import { database, type Db } from "@/lib/db/client";
import { OperatorError } from "@/lib/db/operator-error";
import { ForbiddenError } from "@/lib/errors";
import {
  FIRST_ROW,
  SEALED_COLUMNS,
  type SealedColumn,
} from "@/lib/features/sensitive/sealed-columns";

const PORTION = 200;

/** The workspace has no id of its own; the audit trail knows it by this one. */
const SUBJECT = {
  subjectType: "workspace",
  subjectId: "00000000-0000-4000-8000-000000000004",
  caseIds: [],
};

/** How many sealed values there are of each key, over every column. */
export async function keysInUse(db: Db = database()): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const column of SEALED_COLUMNS) {
    for (const { keyId, values } of await column.keysInUse(db))
      counts.set(keyId, (counts.get(keyId) ?? 0) + values);
  }
  return counts;
}

/** How many values are sealed under another key than the first. */
export async function otherKeys(): Promise<number> {
  const { currentId } = fieldKeys();
  const others = [...(await keysInUse())].filter(([keyId]) => keyId !== currentId);
  return others.reduce((sum, [, values]) => sum + values, 0);
}

/** @throws OperatorError, before anything is changed, when a key is missing */
async function requireEveryKey(): Promise<void> {
  const { byId } = fieldKeys();
  const missing = [...(await keysInUse())].filter(([keyId]) => !byId.has(keyId));
  if (missing.length === 0) return;
  const named = missing.map(([keyId, values]) => `${keyId} (${values} values)`).join(", ");
  throw new OperatorError(
    `Nothing was changed: values are sealed under keys that are not known here: ${named}. Add them to VIGIL_FIELD_KEYS, or put back the secrets.json that holds them.`,
  );
}

async function rewrap(db: Db, column: SealedColumn, after: string, portion: number) {
  const keys = fieldKeys();
  const found = await column.read(db, after, portion, "held");
  let [changed, left] = [0, 0];
  for (const { row, sealed } of found) {
    if (keyIdOf(sealed) === keys.currentId) continue;
    const place = { table: column.table, row, field: column.field };
    try {
      await column.write(db, {
        row,
        sealed: sealField(keys, place, openField(keys, place, sealed)),
      });
      changed += 1;
    } catch (error) {
      if (!(error instanceof SealedFieldError)) throw error;
      left += 1;
    }
  }
  return { changed, left, after: found.length < portion ? null : (found.at(-1)?.row ?? null) };
}

/**
 * Seals the next portion of a column’s values under the first of the keys. A portion is done or it is
 * not, so that work that was stopped goes on. What does not open is left as it is and counted.
 * @throws ForbiddenError to anybody but the command line
 */
const rekeyPortion = defineCommand({
  name: "workspace.rekeyed",
  permission: "workspace:rekey",
  input: z.object({
    column: z.number().int().min(0),
    after: z.uuid(),
    portion: z.number().int().min(1),
  }),
  async run({ tx, actor, input }) {
    if (actor.id !== SYSTEM_ACTOR.id)
      throw new ForbiddenError("Only the command line changes the key of sealed values.");
    const column = SEALED_COLUMNS[input.column];
    if (!column) return { result: { changed: 0, left: 0, after: null }, audit: [] };
    const result = await rewrap(tx, column, input.after, input.portion);
    const after = { key: fieldKeys().currentId, values: result.changed };
    return { result, audit: result.changed > 0 ? { ...SUBJECT, before: null, after } : [] };
  },
});

/**
 * Seals everything under the first of the keys, in portions, while the application runs.
 * @returns how many values were changed, and how many could not be opened and were left
 * @throws OperatorError, before anything is changed, when a key is missing
 */
export async function rekeyAll(
  onPortion: (changed: number) => void = () => undefined,
  size = PORTION,
) {
  await requireEveryKey();
  const total = { changed: 0, left: 0 };
  for (let column = 0; column < SEALED_COLUMNS.length; column += 1) {
    for (let after: string | null = FIRST_ROW; after !== null;) {
      const portion: { changed: number; left: number; after: string | null } = await rekeyPortion(
        SYSTEM_ACTOR,
        { column, after, portion: size },
      );
      total.changed += portion.changed;
      total.left += portion.left;
      after = portion.after;
      onPortion(total.changed);
    }
  }
  return total;
}
