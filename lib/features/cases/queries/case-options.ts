import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { visibleCases } from "@/lib/features/cases/scope";

const LONGEST_LIST = 200;

/**
 * Visible cases as options of a list's filter, by name: the first two hundred that have records of
 * that list, and in any case the one the list is narrowed to now. At most two queries.
 */
export async function caseOptions(
  db: Db,
  actor: Actor,
  having: Prisma.CaseWhereInput,
  chosenId: string | null,
): Promise<{ value: string; label: string }[]> {
  const read = (offered: Prisma.CaseWhereInput) =>
    db.case.findMany({
      where: { AND: [visibleCases(actor), { deletedAt: null }, offered] },
      orderBy: [{ person: { fullName: "asc" } }, { id: "asc" }],
      take: LONGEST_LIST,
      select: { id: true, reference: true, person: { select: { fullName: true } } },
    });
  const rows = await read(having);
  const missing = chosenId !== null && !rows.some(({ id }) => id === chosenId);
  const chosen = missing ? await read({ id: chosenId }) : [];
  return [...rows, ...chosen].map(({ id, reference, person }) => ({
    value: id,
    label: caseLabel(person.fullName, reference),
  }));
}
