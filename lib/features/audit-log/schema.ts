import * as z from "zod";

import {
  TRAIL_CHANGE_LABELS,
  TRAIL_FORMAT_LABELS,
  TRAIL_SUBJECT_LABELS,
} from "@/lib/features/audit-log/labels";
import { placeSchema } from "@/lib/features/history/schema";
import { optionalDay } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

const keysOf = <K extends string>(labels: Record<K, string>) => Object.keys(labels) as [K];
const emptyToUndefined = (value: unknown) => (value === "" ? undefined : value);

/** What narrows the trail. A value that is none narrows nothing. */
export const trailFilterSchema = z.object({
  who: z.uuid().optional().catch(undefined),
  about: z.enum(keysOf(TRAIL_SUBJECT_LABELS)).optional().catch(undefined),
  change: z.enum(keysOf(TRAIL_CHANGE_LABELS)).optional().catch(undefined),
  /** A record's id or address, or a case's reference. */
  record: optionalLine(300).catch(null),
  from: optionalDay.catch(null),
  to: optionalDay.catch(null),
});

export type TrailFilters = z.output<typeof trailFilterSchema>;

/** One page of it: the entries after a place in the chain, going back in time, or before it. */
export const trailPageSchema = trailFilterSchema.extend({
  after: placeSchema.optional().catch(undefined),
  before: placeSchema.optional().catch(undefined),
});

/** Which file to make. Filters refuse what they do not understand: an export must not hold more than was asked. */
export const exportTrailSchema = z.object({
  who: z.preprocess(emptyToUndefined, z.uuid("Choose somebody from the list").optional()),
  about: z.preprocess(
    emptyToUndefined,
    z.enum(keysOf(TRAIL_SUBJECT_LABELS), "Choose a kind of record").optional(),
  ),
  change: z.preprocess(
    emptyToUndefined,
    z.enum(keysOf(TRAIL_CHANGE_LABELS), "Choose a kind of change").optional(),
  ),
  record: optionalLine(300),
  from: optionalDay,
  to: optionalDay,
  format: z.enum(keysOf(TRAIL_FORMAT_LABELS), "Choose a format"),
});

/** A day's head in hand, to be mailed outside. */
export const anchorSchema = z.object({ day: z.iso.date() });

/** What became of its mail. */
export const settleAnchorSchema = anchorSchema.extend({
  delivery: z.enum(["sent", "refused", "rejected", "unknown"]),
});
