import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleCases } from "@/lib/features/cases/scope";

const LONGEST_LIST = 200;

const optionSelect = {
  id: true,
  reference: true,
  person: { select: { fullName: true } },
} satisfies Prisma.CaseSelect;

const toLabel = (row: { reference: string; person: { fullName: string } }) =>
  `${row.person.fullName} (${row.reference})`;

/** One case as a picker names it, for a form opened from its page; null when hidden, trashed or absent. */
export const getCaseOption = defineQuery({
  name: "case.get-option",
  permission: "case:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input: { id } }) {
    const row = await db.case.findFirst({
      where: { AND: [{ id, deletedAt: null }, visibleCases(actor)] },
      select: optionSelect,
    });
    return row && { id: row.id, label: toLabel(row) };
  },
});

/**
 * Visible cases as options of a list's filter, by name: the first two hundred that have records of
 * that list, and in any case the one the list is narrowed to now.
 */
export async function caseOptions(
  db: Db,
  actor: Actor,
  having: Prisma.CaseWhereInput,
  chosenId: string | null,
): Promise<{ value: string; label: string }[]> {
  const offered = chosenId ? { OR: [having, { id: chosenId }] } : having;
  const rows = await db.case.findMany({
    where: { AND: [visibleCases(actor), { deletedAt: null }, offered] },
    orderBy: [{ person: { fullName: "asc" } }, { id: "asc" }],
    take: LONGEST_LIST,
    select: optionSelect,
  });
  return rows.map((row) => ({ value: row.id, label: toLabel(row) }));
}
