import * as z from "zod";

import { optionalDay } from "@/lib/validation/choice";

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

/** The parts of a case that are told record by record, in the order of entry. */
export const KNOWN_SECTIONS = ["fact", "statement", "contact", "commitment"] as const;

export const asKnownSchema = z.object({
  caseId: z.uuid(),
  /** The day at whose end things were known; today where none is given. */
  on: optionalDay.catch(null),
  /** Only what had happened or begun by this day, and was not over. */
  trueOn: optionalDay.catch(null),
  /** The section to page on in; the others begin at their beginning. */
  section: z.enum(KNOWN_SECTIONS).nullish().catch(null),
  after: z.uuid().nullish().catch(null),
});
