import type { Actor } from "@/lib/auth/actor";
import { dateColumns } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { resolveCase } from "@/lib/features/cases/resolve-cases";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import { officeOf, officeStillHeld } from "@/lib/features/people/office-of";
import { resolvePerson } from "@/lib/features/people/resolve-person";
import type { StatementInput } from "@/lib/features/statements/schema";
import { editableCases } from "@/lib/features/statements/statement-for-edit";

type SpeakerInput = Omit<StatementInput, "followUp">;

function requireSpeaker<T>(found: T | null, field: string, message: string): T {
  if (found === null) throw new InvalidInputError({ [field]: [message] });
  return found;
}

async function speakerColumns(tx: Db, actor: Actor, input: SpeakerInput) {
  const none = {
    speakerId: null,
    speakerPositionId: null,
    speakerOrganisationId: null,
    unnamedRole: null,
  };
  const organisationId = () =>
    resolveOrganisation(tx, actor, input.speakerOrganisation, "speakerOrganisation");
  if (input.speakerKind === "organisation") {
    const speakerOrganisationId = requireSpeaker(
      await organisationId(),
      "speakerOrganisation",
      "Enter the organisation that made the statement",
    );
    return { ...none, speakerOrganisationId };
  }
  if (input.speakerKind === "unnamed") {
    const unnamedRole = requireSpeaker(
      input.unnamedRole,
      "unnamedRole",
      "Enter how the source describes the speaker, for example “a senior official”",
    );
    return { ...none, unnamedRole, speakerOrganisationId: await organisationId() };
  }
  const speakerId = requireSpeaker(
    await resolvePerson(tx, actor, input.speaker, input.newSpeaker, "speaker"),
    "speaker",
    "Enter who said this, or add a new person",
  );
  const chosen = { id: input.speakerPositionId, path: "speakerPositionId" };
  return {
    ...none,
    speakerId,
    speakerPositionId: await officeOf(tx, speakerId, input.saidOn, chosen),
  };
}

/**
 * The columns of a statement, with speaker, office and relayed person found or added.
 * @param recordedOffice the relayed person's office on record, which stays as long as it may be right
 * @throws InvalidInputError naming the field
 */
export async function statementColumns(
  tx: Db,
  actor: Actor,
  input: SpeakerInput,
  recordedOffice: string | null = null,
) {
  const {
    channel,
    venue,
    wording,
    text,
    language,
    translation,
    kinds,
    holderPosition,
    internalNotes,
  } = input;
  const relayedPersonId = await resolvePerson(
    tx,
    actor,
    input.relayedPerson,
    null,
    "relayedPerson",
  );
  return {
    ...{
      channel,
      venue,
      wording,
      text,
      language,
      translation,
      kinds,
      holderPosition,
      internalNotes,
    },
    ...(await speakerColumns(tx, actor, input)),
    speakerKind: input.speakerKind,
    relayedPersonId,
    relayedPositionId:
      relayedPersonId && (await officeStillHeld(tx, relayedPersonId, input.saidOn, recordedOffice)),
    ...dateColumns("saidOn", input.saidOn),
  };
}

/**
 * Makes the cases a statement concerns those of the form. Hidden and trashed cases stay linked.
 * @returns ids of the form's cases, in its order
 */
export async function writeConcernedCases(
  tx: Db,
  actor: Actor,
  statementId: string,
  concerned: StatementInput["cases"],
): Promise<string[]> {
  const rows = new Map<
    string,
    { statementId: string; caseId: string; mention: (typeof concerned)[number]["mention"] }
  >();
  for (const { case: pick, mention, row } of concerned) {
    const caseId = await resolveCase(tx, actor, pick, `cases.${row}.case`);
    rows.set(caseId, { statementId, caseId, mention });
  }
  const stored = await tx.statementCase.findMany({
    where: { AND: [{ statementId }, editableCases(actor)] },
    select: { caseId: true, mention: true },
  });
  // One that is as it was stays: what it repeats need not be worked out again.
  const alike = stored.filter(({ caseId, mention }) => rows.get(caseId)?.mention === mention);
  const kept = new Set(alike.map(({ caseId }) => caseId));
  const gone = stored.flatMap(({ caseId }) => (kept.has(caseId) ? [] : [caseId]));
  if (gone.length > 0)
    await tx.statementCase.deleteMany({ where: { statementId, caseId: { in: gone } } });
  const added = [...rows.values()].filter(({ caseId }) => !kept.has(caseId));
  if (added.length > 0) await tx.statementCase.createMany({ data: added });
  return [...rows.keys()];
}

/** Every case a statement is linked to, hidden ones too: in whose histories a change must show. */
export async function linkedCaseIds(tx: Db, statementId: string): Promise<string[]> {
  const links = await tx.statementCase.findMany({
    where: { statementId },
    orderBy: { caseId: "asc" },
  });
  return links.map(({ caseId }) => caseId);
}
