import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { bringIn } from "@/lib/features/reviews/commands/bring-in";

/** Fictional people, in a country that there is not. */
export const HELD = "Mirela Testov";
export const ENVOY = "Jonas Fictional";
export const MINISTER = "Ada Invented";

export const ARTICLE = `VELMORA — Jonas Fictional, the special envoy for hostage affairs, said on 14 August 2023 that Mirela Testov should come home.

“We have not forgotten you, and we will not stop working until you are home,” Fictional said at a press conference.

Mirela Testov, a teacher who has been wrongfully detained in Examplia since 2020, was visited by no one for a year.

“The court has spoken and the matter is closed,” Foreign Minister Ada Invented told reporters.

Fictional spoke by phone with Ada Invented on 12 August 2023 about the case of Mirela Testov.`;

/** The woman who is held, in a case of hers, and those who speak. */
export async function thePeople(actor: Actor, { restricted = false } = {}) {
  const held = await addPerson(actor, { fullName: HELD });
  const envoy = await addPerson(actor, {
    fullName: ENVOY,
    positions: [{ title: "Special envoy for hostage affairs" }],
  });
  const minister = await addPerson(actor, { fullName: MINISTER });
  const { id: caseId } = await addCase(actor, {
    person: held,
    holderKind: "state",
    holderCountry: "XK",
    visibility: restricted ? "restricted" : "open",
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
