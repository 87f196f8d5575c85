import type { Actor } from "@/lib/auth/actor";
import { getPassage } from "@/lib/features/sources/queries/passages";
import {
  citeInNewHref,
  readerHref,
  TEXT_ANCHOR,
} from "@/lib/features/sources/rules/reader-address";
import { readPassage } from "@/lib/features/sources/schema/captures";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

/**
 * The words selected in a captured text for which a form was opened, with the form's own path and
 * the way back; null when the form was opened by itself, or the words are hidden or absent.
 */
export async function selectedPassage(
  actor: Actor,
  noun: "statements" | "contacts",
  searchParams: SearchParams,
) {
  const place = readPassage(firstValues(await searchParams));
  const passage = place && (await getPassage(actor, place));
  if (!passage) return null;
  return {
    passage,
    formPath: citeInNewHref(noun, passage),
    cancelHref: readerHref(passage.source.id, passage, TEXT_ANCHOR),
  };
}
