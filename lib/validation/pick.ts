import * as z from "zod";

import { optionalId } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

/** What a picker posts: the chosen record's id, and the words that stand in its box. */
export const pickSchema = z
  .object({ id: optionalId, label: optionalLine() })
  .nullish()
  .transform((pick) => pick ?? { id: null, label: null });

export type Pick = z.output<typeof pickSchema>;

/** Whether the picker was left empty. */
export const isEmptyPick = (pick: Pick) => pick.id === null && pick.label === null;

/**
 * Rows of a repeated group, in the order posted; `isBlank` rows are dropped. Each row keeps its place
 * in the form as `row`, so that a refusal found later names the right one.
 */
export function rows<S extends z.ZodType<object>>(
  row: S,
  isBlank: (value: z.output<S>) => boolean,
) {
  return z
    .preprocess(rowArray, z.array(row).max(100, "Keep this list to 100 entries"))
    .transform((list) =>
      list.map((value, place) => ({ ...value, row: place })).filter((value) => !isBlank(value)),
    );
}

/** Rows arrive as an array, or keyed by index when some were removed in between. */
function rowArray(value: unknown): unknown {
  if (value === undefined || value === null || value === "") return [];
  return Array.isArray(value) || typeof value !== "object" ? value : Object.values(value);
}
