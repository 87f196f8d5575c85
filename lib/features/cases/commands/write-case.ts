import type { Actor } from "@/lib/auth/actor";
import { dateColumns } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import type { CaseVisibility } from "@/lib/db/generated/enums";
import { InvalidInputError } from "@/lib/errors";
import type { CaseInput } from "@/lib/features/cases/schema";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import { resolvePerson } from "@/lib/features/people/resolve-person";

async function requireLead(tx: Db, leadId: string | null): Promise<string | null> {
  if (!leadId) return null;
  const lead = await tx.user.findFirst({
    where: { id: leadId, disabledAt: null },
    select: { id: true },
  });
  if (lead) return lead.id;
  throw new InvalidInputError({
    leadId: ["This person no longer works here. Choose another lead."],
  });
}

/**
 * The columns of a case, with person and holding organisation found or added.
 * @throws InvalidInputError naming the field
 */
export async function caseColumns(tx: Db, actor: Actor, input: CaseInput) {
  const { holderKind, holderCountry, summary, internalNotes, priority, visibility } = input;
  const { silenceThresholdDays } = input;
  const personId = await resolvePerson(tx, actor, input.person, input.newPerson, "person");
  if (!personId)
    throw new InvalidInputError({ person: ["Enter who is held, or add a new person"] });
  return {
    ...{ holderKind, holderCountry, summary, internalNotes, priority, visibility, personId },
    silenceThresholdDays,
    holderOrganisationId: await resolveOrganisation(
      tx,
      actor,
      input.holderOrganisation,
      "holderOrganisation",
    ),
    leadId: await requireLead(tx, input.leadId),
    ...dateColumns("detainedOn", input.detainedOn),
  };
}

type Standing = { visibility: CaseVisibility; leadId: string | null };
type Team = Standing & { caseId: string; createdById: string };

/** Those who may not be locked out by what becomes of the case, and are not on its team by an earlier change. */
function joining(actor: Actor, team: Team, before: Standing | null): (string | null)[] {
  if (before?.visibility !== "restricted") return [actor.id, team.createdById, team.leadId];
  if (before.leadId === team.leadId) return [];
  // Whoever hands over the lead keeps sight of the case.
  return [team.leadId, before.leadId === actor.id ? actor.id : null];
}

/**
 * Puts on the team of a case that becomes restricted who added it, who restricts it, and its lead; of one
 * that was restricted before, a new lead alone: whoever was taken off stays off.
 * @param before how the case stood; null when it is new
 */
export async function joinRestrictedTeam(
  tx: Db,
  actor: Actor,
  team: Team,
  before: Standing | null,
): Promise<void> {
  if (team.visibility !== "restricted") return;
  const userIds = new Set(joining(actor, team, before).filter((id) => id !== null));
  await tx.caseMember.createMany({
    data: [...userIds].map((userId) => ({ caseId: team.caseId, userId })),
    skipDuplicates: true,
  });
}

/** The team as the audit trail keeps it. */
export async function teamSnapshot(tx: Db, caseId: string) {
  const members = await tx.caseMember.findMany({
    where: { caseId },
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  return { members };
}
