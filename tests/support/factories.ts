import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { addCase } from "@/lib/features/cases/commands/add-case";
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
  const { id } = await addCase(actor, {
    person,
    holderKind: "state",
    holderCountry: "XK",
    visibility: restricted ? "restricted" : "open",
    detainedOn: { edtf: detainedOn, asStated: null, inferred: false },
  });
  const others = members.filter((member) => member.id !== actor.id || !restricted);
  await database().caseMember.createMany({
    data: others.map(({ id: userId }) => ({ caseId: id, userId })),
  });
  const { reference } = await database().case.findUniqueOrThrow({ where: { id } });
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
