import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

/** A contact in which a person took part, concerning the given case if any. */
export async function aContactWith(
  actor: Actor,
  personId: string,
  { caseId, positionId = null }: { caseId?: string; positionId?: string | null } = {},
): Promise<{ id: string }> {
  return database().contact.create({
    data: {
      medium: "phone_call",
      made: "yes",
      createdById: actor.id,
      participants: { create: { personId, positionId, part: "took_part" } },
      ...(caseId ? { cases: { create: { caseId } } } : {}),
    },
    select: { id: true },
  });
}

/** A person with an office in which a statement was made, and with a link of every other kind. */
export async function aPersonWithEveryLink(actor: Actor, over: Record<string, unknown> = {}) {
  const person = await aPerson(actor, {
    positions: [{ title: "Spokesperson", organisation: { label: "Ministry of Examples" } }],
    ...over,
  });
  const position = await database().position.findFirstOrThrow({ where: { personId: person.id } });
  const speaker = { speaker: { id: person.id } };
  const statement = await aStatement(actor, { newSpeaker: null, ...speaker });
  const relayed = await aStatement(actor, { relayedPerson: { id: person.id } });
  const contact = await aContactWith(actor, person.id, { positionId: position.id });
  const other = await aCase(actor);
  const involvement = await database().caseInvolvement.create({
    data: { caseId: other.id, personId: person.id, role: "official", note: "Met the family" },
  });
  const source = await database().source.create({
    data: { kind: "article", title: "A profile", createdById: actor.id },
  });
  await database().citation.create({ data: { sourceId: source.id, personId: person.id } });
  await database().citation.create({ data: { sourceId: source.id, positionId: position.id } });
  return { id: person.id, position, statement, relayed, contact, caseId: other.id, involvement };
}
