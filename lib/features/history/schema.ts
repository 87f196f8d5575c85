import * as z from "zod";

/** PostgreSQL’s largest bigint: no audit row stands after it. */
const LAST_PLACE = 9_223_372_036_854_775_807n;

/** A place in the audit chain, as in an address. */
export const placeSchema = z.coerce.bigint().min(0n).max(LAST_PLACE);

/** Which change to undo: of one field of the edit form, or of all that can be put back. */
export const restoreChangeSchema = z.object({
  entry: placeSchema,
  field: z.string().max(100).nullish(),
  /** The version that was looked at when it was decided. */
  version: z.coerce.number().int().min(1).optional(),
});
