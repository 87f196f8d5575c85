import type { CitableNoun } from "@/lib/features/sources/schema/citing";
import type { ClaimView } from "@/lib/features/sources/types";
import type {
  MarginNote,
  ReadingParagraph,
  ReadingSegment,
} from "@/lib/features/sources/types/reading";
import { sliceByCodePoints, type CodePointIndex } from "@/lib/text/code-points";
import { paragraphsOf } from "@/lib/text/parts";
import type { Place } from "@/lib/text/quote-selector";
import { cutIntoSegments, type Segment } from "@/lib/text/segments";

/** A passage that a citation quotes, and its number among those of the text. */
export type CitedPassage = Place & { id: string; number: number };

type Sheet = {
  text: string;
  index: CodePointIndex;
  /** The part of the text to lay out. */
  stretch: Place;
  /** The passages that reach into it, in the order of the text. */
  passages: readonly CitedPassage[];
  claims: ReadonlyMap<string, ClaimView>;
  /** Citations that the reader may change. */
  changeable: ReadonlySet<string>;
  /** The kind of record each citation is for. */
  nouns: ReadonlyMap<string, CitableNoun | null>;
  /** The citation that the reader came for. */
  askedFor: string | null;
};

type Cut = { segments: Segment[]; place: Place };

function noteOf({ id, number }: CitedPassage, { claims, changeable, nouns }: Sheet): MarginNote[] {
  const claim = claims.get(id);
  if (!claim) return [];
  return [{ id, number, claim, noun: nouns.get(id) ?? null, mayChange: changeable.has(id) }];
}

/** For each passage, the first and last segment under it: where it is linked to and from. */
function endsOf(cuts: readonly Cut[]) {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { start, passages } of cuts.flatMap(({ segments }) => segments)) {
    for (const id of passages) {
      if (!first.has(id)) first.set(id, start);
      last.set(id, start);
    }
  }
  return { first, last };
}

/**
 * A part of a captured text as paragraphs of segments, with the notes of each passage beside the
 * paragraph in which it begins. Passages whose claim the reader may not see must be left out before.
 */
export function layOut(sheet: Sheet): ReadingParagraph[] {
  const { text, index, stretch, claims, askedFor } = sheet;
  const passages = sheet.passages.filter(({ id }) => claims.has(id));
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  let from = 0;
  const cuts = paragraphsOf(text, stretch, index).map((place) => {
    // Passages are in order: those that ended before an earlier paragraph need no second look.
    while (from < passages.length && (passages[from]?.end ?? 0) <= place.start) from += 1;
    return { place, segments: cutIntoSegments(place, passages.slice(from)) };
  });
  const { first, last } = endsOf(cuts);
  const known = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);

  function toSegment({ start, end, passages: under }: Segment): ReadingSegment {
    const covering = known(under);
    return {
      start,
      text: sliceByCodePoints(text, start, end, index),
      under: covering.map(({ number }) => number),
      begins: covering
        .filter(({ id }) => first.get(id) === start)
        .map(({ id, number }) => ({ id, number })),
      ends: covering
        .filter(({ id }) => last.get(id) === start)
        .map(({ id, number }) => ({ id, number, title: claims.get(id)?.title ?? "" })),
      isAskedFor: askedFor !== null && under.includes(askedFor),
    };
  }

  return cuts.map(({ place, segments }) => ({
    start: place.start,
    segments: segments.map(toSegment),
    notes: passages
      .filter(({ id }) => segments.some(({ start }) => first.get(id) === start))
      .flatMap((passage) => noteOf(passage, sheet)),
  }));
}
