import type { Actor } from "@/lib/auth/actor";
import { dateColumns } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { ContactPart } from "@/lib/db/generated/enums";
import { resolveCase } from "@/lib/features/cases/resolve-cases";
import { editableCases } from "@/lib/features/contacts/contact-for-edit";
import type { ContactInput, ParticipantInput } from "@/lib/features/contacts/schema";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import { officeStillHeld } from "@/lib/features/people/office-of";
import { resolvePerson } from "@/lib/features/people/resolve-person";

/** The columns of a contact's own row. */
export function contactColumns(input: ContactInput) {
  const { medium, made, happenedAt, timeZone, countQualifier, count, durationMinutes, place } =
    input;
  const { onBehalfOf, topics, asked, answered, outcome, nextStep, confidentiality, internalNotes } =
    input;
  return {
    ...{ medium, made, happenedAt, timeZone, countQualifier, count, durationMinutes, place },
    ...{ onBehalfOf, topics, asked, answered, outcome, nextStep, confidentiality, internalNotes },
    ...dateColumns("happenedOn", input.happenedOn),
  };
}

type At = { day: PartialDate; path: string };

async function participantColumns(tx: Db, actor: Actor, input: ParticipantInput, at: At) {
  const { person, newPerson, organisation, part, positionId } = input;
  const personId = await resolvePerson(tx, actor, person, newPerson, `${at.path}.person`);
  if (personId) {
    return { personId, part, positionId: await officeStillHeld(tx, personId, at.day, positionId) };
  }
  const path = `${at.path}.organisation`;
  return { organisationId: await resolveOrganisation(tx, actor, organisation, path), part };
}

/**
 * Makes the participants of a contact those of the form, each person in the office held that day.
 * New people and organisations are added, as audited commands of their own.
 * @throws InvalidInputError naming the row that cannot be found
 */
export async function writeParticipants(
  tx: Db,
  actor: Actor,
  contactId: string,
  { participants, happenedOn: day }: Pick<ContactInput, "participants" | "happenedOn">,
): Promise<void> {
  const rows = [];
  for (const [place, participant] of participants.entries()) {
    const at = { day, path: `participants.${participant.row}` };
    rows.push({ contactId, place, ...(await participantColumns(tx, actor, participant, at)) });
  }
  await replaceParticipants(tx, contactId, rows);
}

type Participation = {
  personId?: string | null;
  organisationId?: string | null;
  positionId?: string | null;
  part: ContactPart;
  place: number;
};

const identity = ({ personId, organisationId, positionId, part }: Participation) =>
  JSON.stringify([personId ?? null, organisationId ?? null, positionId ?? null, part]);

async function move(tx: Db, id: string, place: number): Promise<void> {
  await tx.contactParticipant.update({ where: { id }, data: { place } });
}

/** Leaves rows alone that stay as they are: an undone merge of people finds them by their ids. */
async function replaceParticipants(
  tx: Db,
  contactId: string,
  rows: readonly (Participation & { contactId: string })[],
): Promise<void> {
  const missing = new Map(rows.map((row) => [identity(row), row]));
  const surplus: string[] = [];
  for (const { id, ...stored } of await tx.contactParticipant.findMany({ where: { contactId } })) {
    const kept = missing.get(identity(stored));
    if (!kept || !missing.delete(identity(stored))) surplus.push(id);
    else if (kept.place !== stored.place) await move(tx, id, kept.place);
  }
  await tx.contactParticipant.deleteMany({ where: { id: { in: surplus } } });
  await tx.contactParticipant.createMany({ data: [...missing.values()] });
}

/**
 * Makes the cases a contact concerns those of the form. Hidden and trashed cases stay linked.
 * @returns ids of the form's cases, in its order
 */
export async function writeContactCases(
  tx: Db,
  actor: Actor,
  contactId: string,
  concerned: ContactInput["cases"],
): Promise<string[]> {
  const caseIds = new Set<string>();
  for (const { case: pick, row } of concerned) {
    caseIds.add(await resolveCase(tx, actor, pick, `cases.${row}.case`));
  }
  const stored = await tx.contactCase.findMany({
    where: { AND: [{ contactId }, editableCases(actor)] },
    select: { caseId: true },
  });
  // One that is as it was stays: what it repeats need not be worked out again.
  const kept = new Set(stored.map(({ caseId }) => caseId));
  const gone = [...kept].filter((caseId) => !caseIds.has(caseId));
  if (gone.length > 0)
    await tx.contactCase.deleteMany({ where: { contactId, caseId: { in: gone } } });
  const added = [...caseIds].filter((caseId) => !kept.has(caseId));
  if (added.length > 0)
    await tx.contactCase.createMany({ data: added.map((caseId) => ({ contactId, caseId })) });
  return [...caseIds];
}

/** Every case a contact is linked to, hidden ones too: in whose histories a change must show. */
export async function linkedCaseIds(tx: Db, contactId: string): Promise<string[]> {
  const links = await tx.contactCase.findMany({ where: { contactId }, orderBy: { caseId: "asc" } });
  return links.map(({ caseId }) => caseId);
}
