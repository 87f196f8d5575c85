import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";

/** Restricted cases whose team the actor is not on, whether they have broken the glass or not. */
export function ofOtherTeams({ id }: Actor): Prisma.CaseWhereInput {
  return {
    visibility: "restricted",
    // In SQL nobody is neither somebody nor somebody else.
    OR: [{ leadId: null }, { leadId: { not: id } }],
    members: { none: { userId: id } },
  };
}

/** Those of them that are not in the trash. */
export const casesOfOtherTeams = (actor: Actor): Prisma.CaseWhereInput => ({
  ...ofOtherTeams(actor),
  deletedAt: null,
});
