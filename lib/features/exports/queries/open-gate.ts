import type { Db } from "@/lib/db/client";
import { ConsentCategory } from "@/lib/db/generated/enums";
import { ConflictError } from "@/lib/errors";
import { inForce } from "@/lib/features/consents/queries/standing-consents";
import type { ExportAudience } from "@/lib/features/exports/types/living";

/** What may not go to the readers of a document, and the consents that let the rest go. */
export type Gate = { withheld: ConsentCategory[]; consentIds: string[] };

/** Every kind of facts that goes out only when somebody agreed to it. */
export const GATED = Object.values(ConsentCategory);

/**
 * What the consents of a case let go to readers on a day (YYYY-MM-DD). Staff get everything; for all others a
 * kind of facts stays back unless a consent in force names it and them.
 */
export async function openGate(
  db: Db,
  { caseId, audience, day }: { caseId: string; audience: ExportAudience; day: string },
): Promise<Gate> {
  if (audience === "internal") return { withheld: [], consentIds: [] };
  const consents = await db.caseConsent.findMany({
    where: { caseId, audiences: { has: audience }, AND: inForce(day) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, categories: true },
  });
  const opened = new Set(consents.flatMap(({ categories }) => categories));
  return {
    withheld: GATED.filter((category) => !opened.has(category)),
    consentIds: consents.map(({ id }) => id),
  };
}

/**
 * Holds the consents of a document while its record is written: one that was withdrawn or narrowed since the
 * document was read lets nothing go.
 * @throws ConflictError when the document tells more than may go by now
 */
export async function requireStillOpen(
  tx: Db,
  asked: Parameters<typeof openGate>[1],
  gate: Gate,
): Promise<void> {
  if (asked.audience === "internal") return;
  await tx.$queryRaw`SELECT FROM "CaseConsent" WHERE "id" = ANY(${gate.consentIds}::uuid[]) FOR SHARE`;
  const { withheld } = await openGate(tx, asked);
  if (withheld.some((category) => !gate.withheld.includes(category)))
    throw new ConflictError("A consent that this document rests on was withdrawn or changed.");
}
