import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

export type SealedValue = { row: string; sealed: string };

/** A column of values sealed under the keys of fields; its name and table are what each is bound to. */
export type SealedColumn = {
  table: string;
  field: string;
  /** How many values each key has sealed. */
  keysInUse(db: Db): Promise<{ keyId: string; values: number }[]>;
  /** The next values, in the order of their rows; with `held`, held until the transaction ends. */
  read(db: Db, after: string, take: number, held?: "held"): Promise<SealedValue[]>;
  write(db: Db, value: SealedValue): Promise<unknown>;
};

export const FIRST_ROW = "00000000-0000-0000-0000-000000000000";

const untilTheEnd = (held?: "held") => (held ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty);

/** Everything that is sealed under the keys of fields: a new column belongs here, or changing the key loses it. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: "UserTotp",
    field: "secret",
    keysInUse: (
      db,
    ) => db.$queryRaw`SELECT split_part("secret", '.', 2) AS "keyId", count(*)::int AS "values"
      FROM "UserTotp" GROUP BY 1 ORDER BY 1`,
    read: (db, after, take, held) => db.$queryRaw`
      SELECT "userId"::text AS "row", "secret" AS "sealed" FROM "UserTotp"
      WHERE "userId" > ${after}::uuid ORDER BY "userId" LIMIT ${take} ${untilTheEnd(held)}`,
    write: (db, { row, sealed }) =>
      db.userTotp.update({ where: { userId: row }, data: { secret: sealed } }),
  },
  {
    table: "SensitiveNote",
    field: "dataKey",
    keysInUse: (
      db,
    ) => db.$queryRaw`SELECT split_part("dataKey", '.', 2) AS "keyId", count(*)::int AS "values"
      FROM "SensitiveNote" WHERE "dataKey" IS NOT NULL GROUP BY 1 ORDER BY 1`,
    read: (db, after, take, held) => db.$queryRaw`
      SELECT "id"::text AS "row", "dataKey" AS "sealed" FROM "SensitiveNote"
      WHERE "id" > ${after}::uuid AND "dataKey" IS NOT NULL
      ORDER BY "id" LIMIT ${take} ${untilTheEnd(held)}`,
    write: (db, { row, sealed }) =>
      db.sensitiveNote.update({ where: { id: row }, data: { dataKey: sealed } }),
  },
];
