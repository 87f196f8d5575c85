import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { addStatement } from "@/lib/features/statements/commands/add-statement";

let serial = 0;

/** A person with a plainly fictional name. */
export function aPerson(actor: Actor, over: Record<string, unknown> = {}): Promise<{ id: string }> {
  serial += 1;
  return addPerson(actor, { fullName: `Testa Nobody ${serial}`, ...over });
}

/** A case of a new fictional person; `restricted` to its team when asked. */
export async function aCase(
  actor: Actor,
  { restricted = false, members = [] as Actor[], detainedOn = "2020-03-04" } = {},
): Promise<{ id: string; reference: string; personId: string }> {
  const person = await aPerson(actor);
  serial += 1;
  const { id, reference } = await database().case.create({
    data: {
      reference: `VG-2026-T${String(serial).padStart(5, "0")}`,
      personId: person.id,
      holderKind: "state",
      holderCountry: "XK",
      visibility: restricted ? "restricted" : "open",
      createdById: actor.id,
      detainedOnEdtf: detainedOn,
      detainedOnEarliest: new Date(detainedOn),
      detainedOnLatest: new Date(detainedOn),
      members: { create: members.map(({ id: userId }) => ({ userId })) },
    },
  });
  return { id, reference, personId: person.id };
}

/** A statement by a new fictional person. */
export async function aStatement(
  actor: Actor,
  over: Record<string, unknown> = {},
): Promise<{ id: string }> {
  serial += 1;
  return addStatement(actor, {
    newSpeaker: { fullName: `Speaker Fictional ${serial}` },
    channel: "press_briefing",
    wording: "verbatim",
    text: `We are doing what can be done, part ${serial}.`,
    ...over,
  });
}
