import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { addSource } from "@/lib/features/sources/commands";
import type { CitationInput, NewSource } from "@/lib/features/sources/schema";
import { visibleSources } from "@/lib/features/sources/scope";
import type { Pick } from "@/lib/validation/pick";

/** The one column of a citation that names its claim. */
export type Claim =
  | { caseId: string }
  | { personId: string }
  | { positionId: string }
  | { statementId: string }
  | { contactId: string }
  | { caseStatusChangeId: string }
  | { determinationId: string }
  | { custodyPeriodId: string }
  | { legalStepId: string }
  | { caseClosureId: string };

/**
 * Makes the citations of a claim those of the form. A new source given in place is added, as its
 * own audited command, and cited.
 * @throws InvalidInputError naming the row whose source cannot be found
 */
export async function writeCitations(
  tx: Db,
  actor: Actor,
  claim: Claim,
  citations: readonly CitationInput[],
  newSource: NewSource,
): Promise<void> {
  const rows = [];
  for (const [index, { source, ...citation }] of citations.entries()) {
    const sourceId = await resolveSource(tx, actor, source, claim, `citations.${index}.source`);
    rows.push({ ...citation, ...claim, sourceId });
  }
  if (newSource) {
    const { id } = await addSource.within(tx, actor, newSource);
    rows.push({ ...claim, sourceId: id });
  }
  await tx.citation.deleteMany({ where: claim });
  await tx.citation.createMany({ data: rows });
}

/** A source in the trash cannot be cited anew, but a claim that cites it keeps its citation. */
async function resolveSource(
  tx: Db,
  actor: Actor,
  pick: Pick,
  claim: Claim,
  path: string,
): Promise<string> {
  const matches = await tx.source.findMany({
    where: {
      AND: [
        visibleSources(actor),
        { OR: [{ deletedAt: null }, { citations: { some: claim } }] },
        pick.id ? { id: pick.id } : { title: { equals: pick.label ?? "", mode: "insensitive" } },
      ],
    },
    select: { id: true },
    take: 2,
  });
  if (matches.length === 1 && matches[0]) return matches[0].id;
  const words =
    matches.length > 1
      ? "Several sources have this title. Choose one from the list."
      : `No source called “${pick.label ?? ""}” is on file. Choose one from the list, or add a new one.`;
  throw new InvalidInputError({ [path]: [words] });
}
