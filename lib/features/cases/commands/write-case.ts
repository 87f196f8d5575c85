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

type Team = {
  caseId: string;
  createdById: string;
  visibility: CaseVisibility;
  leadId: string | null;
};

/** Puts on the team of a restricted case who added it, who restricts it, and its lead: none may be locked out. */
export async function joinRestrictedTeam(tx: Db, actor: Actor, team: Team): Promise<void> {
  const { caseId, createdById, visibility, leadId } = team;
  if (visibility !== "restricted") return;
  const userIds = new Set([actor.id, createdById, ...(leadId ? [leadId] : [])]);
  await tx.caseMember.createMany({
    data: [...userIds].map((userId) => ({ caseId, userId })),
    skipDuplicates: true,
  });
}
