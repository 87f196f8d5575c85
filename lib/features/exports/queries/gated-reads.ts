import type { CaseFactKind, ConsentCategory } from "@/lib/db/generated/enums";
import type { Reading } from "@/lib/features/exports/queries/reading";

const FACTS_OF: Partial<Record<ConsentCategory, readonly CaseFactKind[]>> = {
  health: ["health_note"],
  custody: ["custody"],
  legal: ["legal_step", "legal_step_status", "deadline"],
  contacts: ["consular_event"],
};

/** Whether facts of a kind stay back from this reading. */
export const staysBack = ({ options }: Reading, category: ConsentCategory): boolean =>
  options.withheld.includes(category);

/** The kinds of dated facts that stay back. */
export const factsHeldBack = ({ options }: Reading): CaseFactKind[] =>
  options.withheld.flatMap((category) => FACTS_OF[category] ?? []);

/** Matches no record. */
export const NONE = { id: { in: [] as string[] } };

/** Ids of the family, where they are not to be named among those who took part in a contact. */
export async function familyHeldBack(reading: Reading): Promise<ReadonlySet<string>> {
  if (!staysBack(reading, "family")) return new Set();
  const rows = await reading.db.caseInvolvement.findMany({
    where: { caseId: reading.caseId, role: "family" },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}
