import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { CaseFact } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { toCitationRows } from "@/lib/features/sources/form-values";
import { citationOrder } from "@/lib/features/sources/mappers";
import type { FormValues } from "@/lib/forms/form-state";

type Snapshot = Record<string, unknown>;

/** How one kind of fact is read: its own row, as columns and as the values of its form. */
export type FactReader = (
  db: Db,
  id: string,
) => Promise<{ row: Snapshot; values: FormValues } | null>;

/** A fact as stored: its common row, what history compares, and what its edit form begins with. */
export type FactForEdit = { fact: CaseFact; snapshot: Snapshot; values: FormValues };

/** Columns that tell a reader nothing: the case is named by the entry itself. */
const SILENT = new Set([
  "id",
  "caseId",
  "oldestFirst",
  "newestFirst",
  "fallsEarliest",
  "fallsLatest",
]);

const missing = () =>
  new NotFoundError("This entry does not exist, was removed, or is not visible to you.");

/**
 * The common row of a fact, removed or not, of a case that the actor may see.
 * @throws NotFoundError when the fact or its case is absent or hidden, or the case is trashed
 */
export async function requireFact(db: Db, actor: Actor, id: string) {
  const fact = await db.caseFact.findFirst({
    where: { id, caseRecord: { AND: [{ deletedAt: null }, visibleCases(actor)] } },
    include: {
      caseRecord: { select: { createdById: true } },
      citations: { orderBy: citationOrder, include: { source: { select: { title: true } } } },
    },
  });
  if (!fact) throw missing();
  return fact;
}

/**
 * A fact as stored, with its sources: what an edit form begins with and what history compares.
 * @throws NotFoundError when the fact or its case is absent or hidden, or the case is trashed
 */
export async function factForEdit(
  db: Db,
  actor: Actor,
  id: string,
  reader: FactReader,
): Promise<FactForEdit> {
  const { citations, ...fact } = await requireFact(db, actor, id);
  const own = await reader(db, id);
  if (!own) throw missing();
  const told = Object.entries(own.row).filter(([column]) => !SILENT.has(column));
  return {
    fact,
    snapshot: { ...Object.fromEntries(told), citations },
    values: {
      ...own.values,
      id,
      version: String(fact.version),
      citations: toCitationRows(citations),
    },
  };
}
