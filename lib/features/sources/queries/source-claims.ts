import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { claimsOf, findClaims } from "@/lib/features/sources/queries/claims";
import { CLAIM_GROUPS } from "@/lib/features/sources/schema";
import type { ClaimView } from "@/lib/features/sources/types";

const MOST = 2_000;

/**
 * What citations of a source are for, by the citation's id, as far as the actor may see; one query
 * for each group of claims.
 */
export async function claimsById(
  db: Db,
  actor: Actor,
  sourceId: string,
  where: Prisma.CitationWhereInput,
): Promise<Map<string, ClaimView>> {
  const groups = Object.values(CLAIM_GROUPS).map((group) =>
    findClaims(db, group, {
      where: { AND: [where, claimsOf(actor, sourceId, group)] },
      orderBy: [{ id: "asc" }],
      take: MOST,
    }),
  );
  const claims = (await Promise.all(groups)).flat();
  return new Map(claims.map((claim) => [claim.id, claim]));
}
