import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { bringIn } from "@/lib/features/reviews/commands/bring-in";

/** Fictional people, in a country that there is not. */
const HELD = "Mirela Testov";
export const ENVOY = "Jonas Fictional";
const MINISTER = "Ada Invented";

type Names = { held: string; envoy: string; minister: string };
const NAMES: Names = { held: HELD, envoy: ENVOY, minister: MINISTER };

/** A report of our own making: three statements and a contact. */
export function articleAbout({ held, envoy, minister }: Names): string {
  const last = (name: string) => name.split(" ").at(-1) ?? name;
  return `VELMORA — ${envoy}, the special envoy for hostage affairs, said on 14 August 2023 that ${held} should come home.

“We have not forgotten you, and we will not stop working until you are home,” ${last(envoy)} said at a press conference.

${held}, a teacher who has been wrongfully detained in Examplia since 2020, was visited by no one for a year.

“The court has spoken and the matter is closed,” Foreign Minister ${minister} told reporters.

${last(envoy)} spoke by phone with ${minister} on 12 August 2023 about the case of ${held}.`;
}

export const ARTICLE = articleAbout(NAMES);

/** Somebody who is held, in a case of theirs, and those who speak. */
export async function thePeople(actor: Actor, names: Names = NAMES) {
  const held = await addPerson(actor, { fullName: names.held });
  const envoy = await addPerson(actor, {
    fullName: names.envoy,
    positions: [{ title: "Special envoy for hostage affairs" }],
  });
  const minister = await addPerson(actor, { fullName: names.minister });
  const { id: caseId } = await addCase(actor, {
    person: held,
    holderKind: "state",
    holderCountry: "XK",
    visibility: "open",
    detainedOn: { edtf: "2020", asStated: null, inferred: false },
  });
  return { heldId: held.id, envoyId: envoy.id, ministerId: minister.id, caseId };
}

/** A text brought in, with its entries in the order of the text. */
export async function aReview(actor: Actor, over: Record<string, unknown> = {}) {
  const { id } = await bringIn(actor, {
    ...{ kind: "article", title: "A fictional report", language: "en", text: ARTICLE },
    ...over,
  });
  return { id, items: await itemsOf(id) };
}

/** The entries of a review as they stand, in the order of the text. */
export const itemsOf = (reviewId: string) =>
  database().reviewItem.findMany({
    where: { reviewId },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
