import { type Actor, asTeamMember } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleCases } from "@/lib/features/cases/scope";

/** Restricted cases whose team the actor is not on, whether they have broken the glass or not. */
export function casesOfOtherTeams(actor: Actor): Prisma.CaseWhereInput {
  return { visibility: "restricted", deletedAt: null, NOT: visibleCases(asTeamMember(actor)) };
}
