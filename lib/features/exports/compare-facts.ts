import { digestOf } from "@/lib/features/exports/digest";
import type {
  ChangeKind,
  FactType,
  StoredFacts,
  UsedFact,
} from "@/lib/features/exports/types/living";

/** A fact that differs, before it has words. */
export type Difference = { change: ChangeKind; type: FactType; id: string };

/** Records that come along with others: they are not news of the case by themselves. */
const COMES_ALONG: ReadonlySet<FactType> = new Set(["person", "organisation", "source"]);

/** Whether such a record, new in an export, counts as newly recorded. */
export const countsWhenAdded = (type: FactType): boolean => !COMES_ALONG.has(type);

/**
 * What differs between the facts an export stored and those it would use now, as they stream past.
 * What is stored and never comes is yielded last, as removed.
 */
export async function* differences(
  stored: StoredFacts,
  now: AsyncIterable<UsedFact>,
): AsyncGenerator<Difference> {
  const left = new Map(
    (Object.keys(stored) as FactType[]).map((type) => [
      type,
      new Map(Object.entries(stored[type] ?? {})),
    ]),
  );
  for await (const { type, id, content } of now) {
    const before = left.get(type)?.get(id);
    left.get(type)?.delete(id);
    if (before === undefined) {
      if (countsWhenAdded(type) && !stored[type]?.[id]) yield { change: "added", type, id };
    } else if (before !== digestOf(content)) yield { change: "changed", type, id };
  }
  for (const [type, ids] of left) {
    for (const id of ids.keys()) yield { change: "removed", type, id };
  }
}
