import type { RefusalCount, VisitView } from "@/lib/features/consular/types";

type Counted = Pick<VisitView, "countQualifier" | "count">;

/** The least that a record stands for: “more than 6” is at least 7. */
const leastOf = ({ countQualifier, count }: Counted) =>
  countQualifier === "more_than" ? count + 1 : count;

/**
 * How often access was refused: steps of refusal, and refused visits. Undated ones count too, since
 * they are counted and not measured. A round number makes the sum a round one.
 */
export function countRefusals(steps: number, refusedVisits: readonly Counted[]): RefusalCount {
  const count = refusedVisits.reduce((sum, visit) => sum + leastOf(visit), steps);
  const qualifiers = new Set(refusedVisits.map(({ countQualifier }) => countQualifier));
  const open = qualifiers.has("at_least") || qualifiers.has("more_than");
  const qualifier = qualifiers.has("about") ? "about" : open ? "at_least" : "exactly";
  return { count, qualifier, steps };
}
