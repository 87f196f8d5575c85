import type { Actor } from "@/lib/auth/actor";
import { overlapping, undated } from "@/lib/dates/range-filter";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NONE, staysBack } from "@/lib/features/exports/queries/gated-reads";
import type { ExportOptions } from "@/lib/features/exports/types";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

/** One reading of a case for an export: all of it from one snapshot of the database. */
export type Reading = {
  db: Db;
  actor: Actor;
  caseId: string;
  options: ExportOptions;
  /** Only these of the records that are read as streams; all of them when it is left out. */
  ids?: readonly string[];
};

/** Source id → its number in this export. */
export type SourceNumbers = ReadonlyMap<string, number>;

const BATCH = 500;

/** The case's statements that the actor may see, dated or not. */
export function allStatements({ actor, caseId }: Reading): Prisma.StatementWhereInput {
  return { AND: [visibleStatements(actor), { deletedAt: null, cases: { some: { caseId } } }] };
}

/** The case's contacts that the actor may see, dated or not; none where they may not go to the readers. */
export function allContacts(reading: Reading): Prisma.ContactWhereInput {
  if (staysBack(reading, "contacts")) return NONE;
  const { actor, caseId } = reading;
  return { AND: [visibleContacts(actor), { deletedAt: null, cases: { some: { caseId } } }] };
}

/** Narrows a stream to the records asked for. */
export function among({ ids }: Reading): { id?: { in: string[] } } {
  return ids ? { id: { in: [...ids] } } : {};
}

/** The case's statements within the range asked for. */
export function statementsInRange(reading: Reading): Prisma.StatementWhereInput {
  return { AND: [allStatements(reading), overlapping("saidOn", reading.options) ?? {}] };
}

/** The case's contacts within the range asked for. */
export function contactsInRange(reading: Reading): Prisma.ContactWhereInput {
  return { AND: [allContacts(reading), overlapping("happenedOn", reading.options) ?? {}] };
}

/** How many records without a day a date range leaves out. */
export async function countUndated(reading: Reading): Promise<number> {
  const { db, options } = reading;
  if (!options.from && !options.to) return 0;
  const statements = await db.statement.count({
    where: { AND: [allStatements(reading), undated("saidOn")] },
  });
  const contacts = await db.contact.count({
    where: { AND: [allContacts(reading), undated("happenedOn")] },
  });
  return statements + contacts;
}

/** Begins a batch after a record, by its place in the order oldest first, undated last. */
export function after(last: { id: string; oldestFirst: number } | null) {
  if (!last) return {};
  const { id, oldestFirst } = last;
  return {
    oldestFirst: { gte: oldestFirst },
    OR: [{ oldestFirst: { gt: oldestFirst } }, { id: { gt: id } }],
  };
}

export const OLDEST_FIRST = {
  orderBy: [{ oldestFirst: "asc" }, { id: "asc" }],
  take: BATCH,
} satisfies {
  orderBy: { oldestFirst?: "asc"; id?: "asc" }[];
  take: number;
};

/** A record's internal notes, where the export was asked to carry them. */
export function notesFor({ options }: Reading, notes: string): string | null {
  return options.includeInternalNotes && notes !== "" ? notes : null;
}

/** All rows, a batch in memory at a time. */
export async function* inBatches<Row>(
  load: (last: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let last: Row | null = null;
  for (;;) {
    const rows: Row[] = await load(last);
    yield* rows;
    last = rows.at(-1) ?? null;
    if (rows.length < BATCH) return;
  }
}
