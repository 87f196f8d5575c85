import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import { ConsularEventKind } from "@/lib/db/generated/enums";
import { choice, optionalNumber, recordVersion } from "@/lib/validation/choice";
import { optionalText } from "@/lib/validation/text";

export const consularEventSchema = z.object({
  kind: choice(ConsularEventKind, "Choose what happened"),
  happenedOn: partialDateSchema,
  note: optionalText(),
});

/** Ten years. */
const MOST_DAYS = 3_650;

export const setConsularIntervalSchema = z.object({
  id: z.uuid(),
  version: recordVersion,
  /** Null: the setting for all cases. */
  consularIntervalDays: optionalNumber(
    "Enter a whole number of days from 1 to 3,650, or leave it empty",
    1,
    MOST_DAYS,
  ),
});

export type ConsularEventFields = z.output<typeof consularEventSchema>;
