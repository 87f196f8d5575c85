import type { Db } from "@/lib/db/client";
import type { CaseFactKind } from "@/lib/db/generated/enums";

/** A fact that was not removed, held so until the transaction ends; null when there is none. */
export async function lockStandingFact(
  tx: Db,
  id: string,
): Promise<{ caseId: string; kind: CaseFactKind } | null> {
  const rows = await tx.$queryRaw<{ caseId: string; kind: CaseFactKind }[]>`
    SELECT "caseId", "kind" FROM "CaseFact"
    WHERE "id" = ${id}::uuid AND "deletedAt" IS NULL FOR SHARE`;
  return rows[0] ?? null;
}
