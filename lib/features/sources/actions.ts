"use server";

import { captureText } from "@/lib/features/sources/commands/capture-text";
import {
  addCitation,
  moveCitation,
  removeCitation,
} from "@/lib/features/sources/commands/cite-passage";
import { moveCitations } from "@/lib/features/sources/commands/move-citations";
import { addSource, editSource, restoreSource, trashSource } from "@/lib/features/sources/commands";
import { searchSources } from "@/lib/features/sources/queries";
import { searchCitable } from "@/lib/features/sources/queries/search-citable";
import type { CitableRef } from "@/lib/features/sources/schema/citing";
import {
  citedPassageHref,
  readerHref,
  TEXT_ANCHOR,
} from "@/lib/features/sources/rules/reader-address";
import { formAction } from "@/lib/forms/form-action";
import { lookUpAction } from "@/lib/forms/look-up-action";

const pageOf = ({ id }: { id: string }) => `/sources/${id}`;

/** Sources whose titles contain the words, for pickers; none when signed out. */
export const searchSourcesAction = lookUpAction((actor, q) => searchSources(actor, { q }));

export const addSourceAction = formAction(addSource, { message: "Source added.", next: pageOf });

export const editSourceAction = formAction(editSource, { message: "Source saved.", next: pageOf });

export const trashSourceAction = formAction(trashSource, {
  message: "Source moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreSourceAction = formAction(restoreSource, {
  message: "Source restored.",
  next: pageOf,
});

/** Records that a passage can be cited for, by their words or a name; none when signed out. */
export const searchCitableAction = lookUpAction(async (actor, q) => {
  const found = await searchCitable(actor, { q });
  return found.map(({ id, label, description }) => ({ id, label, description }));
});

const searchCitableOf = (noun: CitableRef["noun"]) =>
  lookUpAction(async (actor, q) => {
    const found = await searchCitable(actor, { q });
    return found
      .filter(({ ref }) => ref.noun === noun)
      .map(({ id, label, description }) => ({ id, label, description }));
  });

export const searchCitableStatementsAction = searchCitableOf("statement");
export const searchCitableContactsAction = searchCitableOf("contact");

type Cited = { id: string; sourceId: string; captureId: string };
const passageOf = ({ id, sourceId, captureId }: Cited) => citedPassageHref(sourceId, captureId, id);

export const captureTextAction = formAction(captureText, {
  message: ({ version }) => `Text captured, as version ${version}.`,
  next: ({ id, sourceId }) => readerHref(sourceId, { captureId: id }, TEXT_ANCHOR),
});

export const addCitationAction = formAction(addCitation, {
  message: "Citation added.",
  next: passageOf,
});

export const moveCitationAction = formAction(moveCitation, {
  message: "The citation is tied to its place.",
  next: passageOf,
});

export const moveCitationsAction = formAction(moveCitations, {
  message: ({ count }) =>
    count === 1
      ? "1 citation is tied to its place."
      : `${count} citations are tied to their places.`,
  next: ({ sourceId, captureId }) => readerHref(sourceId, { captureId }, TEXT_ANCHOR),
});

export const removeCitationAction = formAction(removeCitation, {
  message: "Citation removed.",
  next: ({ sourceId, captureId }) => readerHref(sourceId, { captureId }, TEXT_ANCHOR),
});
