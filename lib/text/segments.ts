import type { Place } from "@/lib/text/quote-selector";

/** A stretch of text and the passages that cover all of it. */
export type Segment = Place & { passages: string[] };

/**
 * Cuts a stretch of text where passages begin and end, so that passages may overlap. The segments
 * follow each other without a gap.
 * @param passages ordered as their ids should stand in each segment
 */
export function cutIntoSegments(
  stretch: Place,
  passages: readonly (Place & { id: string })[],
): Segment[] {
  const inside = passages.filter(({ start, end }) => start < stretch.end && end > stretch.start);
  const cuts = inside.flatMap(({ start, end }) => [start, end]);
  const within = cuts.filter((cut) => cut > stretch.start && cut < stretch.end);
  const edges = [...new Set([stretch.start, ...within, stretch.end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, place) => {
    const end = edges[place + 1] ?? stretch.end;
    const covering = inside.filter((passage) => passage.start <= start && passage.end >= end);
    return { start, end, passages: covering.map(({ id }) => id) };
  });
}
