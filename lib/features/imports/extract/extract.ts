import { isAttributionTail } from "@/lib/features/imports/extract/attribution/cues";
import { isBoilerplate } from "@/lib/features/imports/extract/boilerplate";
import { readContacts, type DiscourseAt } from "@/lib/features/imports/extract/contacts/contacts";
import type { Cast } from "@/lib/features/imports/extract/names/cast";
import { peopleOf } from "@/lib/features/imports/extract/names/people";
import { readCast } from "@/lib/features/imports/extract/names/read-cast";
import { readQuotations } from "@/lib/features/imports/extract/statements/quotations";
import { signedParagraphs } from "@/lib/features/imports/extract/statements/signed";
import { turnQuotations } from "@/lib/features/imports/extract/statements/turns";
import { paragraphsOf } from "@/lib/features/imports/extract/text/paragraphs";
import { sentencesOf } from "@/lib/features/imports/extract/text/sentences";
import { readTurns } from "@/lib/features/imports/extract/transcript";
import type { Extraction, Quotation } from "@/lib/features/imports/types";

/** Who was last spoken of, at any place asked for in the order of the text: the last speaker quoted before it. */
function discourseOver(cast: Cast, quotations: readonly Quotation[]): DiscourseAt {
  let at = 0;
  return (place) => {
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= place) at += 1;
    while (at > 0 && (quotations[at - 1]?.end ?? 0) > place) at -= 1;
    const before = quotations[at - 1];
    const named = cast.all[before?.resolved?.person ?? -1] ?? null;
    const last = named?.kind === "person" ? { name: named.name, named } : null;
    return { cast, last, lastPlural: null, lastAt: before?.end ?? 0 };
  };
}

/** Puts quotations in the order of the text; what they join is numbered anew. */
function inOrder(quotations: readonly Quotation[]): Quotation[] {
  const order = quotations
    .map((_, at) => at)
    .sort((a, b) => (quotations[a]?.start ?? 0) - (quotations[b]?.start ?? 0));
  const place = new Map(order.map((old, now) => [old, now]));
  return order.flatMap((old) => {
    const one = quotations[old];
    return one
      ? [{ ...one, joins: one.joins === null ? null : (place.get(one.joins) ?? null) }]
      : [];
  });
}

/**
 * Reads a captured text and proposes what it holds. Pure and deterministic; places are those of the text as
 * it is given. `publishedOn`: the day of publication (YYYY-MM-DD), if known, for weekdays and “last month”.
 */
export function extract(text: string, publishedOn: string | null = null): Extraction {
  const paragraphs = paragraphsOf(text).filter((range) => !isBoilerplate(text, range));
  const { turns, before } = readTurns(text, paragraphs);
  const prose = before.map((range, at) => sentencesOf(text, range, at, isAttributionTail));
  const spoken = turns.flatMap((turn) =>
    turn.paragraphs.flatMap((range) => sentencesOf(text, range, prose.length, isAttributionTail)),
  );
  const sentences = prose.flat();
  const cast = readCast(text, [...sentences, ...spoken]);
  const signed = signedParagraphs(text, before, prose, cast);
  const written = readQuotations(text, sentences, cast, signed, publishedOn);
  const quotations = inOrder([...written, ...turnQuotations(text, cast, turns, written.length)]);
  const contacts = readContacts(text, sentences, discourseOver(cast, quotations), publishedOn);
  const speakers = quotations.flatMap(({ resolved }) => resolved?.person ?? []);
  return { quotations, contacts, people: peopleOf(text, cast, new Set(speakers)) };
}
