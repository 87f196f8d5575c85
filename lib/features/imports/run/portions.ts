import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { inTransaction } from "@/lib/commands/in-transaction";
import type { Db } from "@/lib/db/client";
import type { Import, Prisma } from "@/lib/db/generated/client";
import type { ImportState } from "@/lib/db/generated/enums";
import type { StoredLine } from "@/lib/features/imports/run/try-lines";

/** Rows done between two looks at whether to go on. All others who write wait as long. */
export const PORTION = 20;

const LIMITS = { timeout: 120_000, maxWait: 20_000 };

/** Within a transaction that may take as long as a portion of long rows does. */
export const inPortion = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(work, LIMITS);

/** Who the rows are brought in for, with the role they have by now; null when the account is closed. */
export async function actorOf(db: Db, { createdById }: Import): Promise<Actor | null> {
  const user = await db.user.findFirst({ where: { id: createdById, disabledAt: null } });
  return user && asTeamMember({ id: user.id, name: user.name, role: user.role });
}

/** Of the rows ahead, those that the work under way is about: none is brought in twice. */
const TO_DO: Partial<Record<ImportState, Prisma.ImportLineWhereInput>> = {
  importing: { outcome: { in: ["to_add", "to_change", "unchanged"] } },
};

/** The next rows of a file, in its order. */
export async function nextLines(db: Db, batch: Import): Promise<StoredLine[]> {
  const rows = await db.importLine.findMany({
    where: { importId: batch.id, line: { gt: batch.doneLine }, ...TO_DO[batch.state] },
    orderBy: { line: "asc" },
    take: PORTION,
    select: { line: true, cells: true },
  });
  return rows.map(({ line, cells }) => ({ line, cells: cells as string[] }));
}

/**
 * The import with its row locked, if it still stands where this portion began: neither stopped
 * meanwhile nor carried on by another instance.
 */
export async function claim(tx: Db, batch: Import): Promise<Import | null> {
  await tx.$queryRaw`SELECT FROM "Import" WHERE "id" = ${batch.id}::uuid FOR UPDATE`;
  const { id, state, version, doneLine } = batch;
  return tx.import.findFirst({ where: { id, state, version, doneLine } });
}

/** Keeps how far the work is. Not a version of its own: what people decide about stays as it is. */
export async function advance(tx: Db, { id }: Import, doneLine: number): Promise<void> {
  await tx.import.update({ where: { id }, data: { doneLine }, select: { id: true } });
}

/** Ends the work under way. How far it was stays: what is set aside goes on from there. */
export async function finish(
  tx: Db,
  { id }: Import,
  state: ImportState,
  stoppedFor: string | null = null,
): Promise<void> {
  const data = { state, stoppedFor, version: { increment: 1 } };
  await tx.import.update({ where: { id }, data, select: { id: true } });
}
