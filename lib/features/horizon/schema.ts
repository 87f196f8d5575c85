import * as z from "zod";

import { checkbox, optionalId } from "@/lib/validation/choice";

/** What lies ahead, in the order in which entries of one day are told. */
export const HORIZON_KINDS = [
  "deadline",
  "legal_step",
  "sentence_end",
  "task",
  "anniversary",
  "day_count",
  "birthday",
] as const;
export type HorizonKind = (typeof HORIZON_KINDS)[number];

/** How far one looks ahead, in days. */
export const HORIZON_DAYS = [30, 90, 365] as const;
export const USUAL_DAYS = 90;

/** A place in the list: the first possible day (days since 1970), the kind within the day, the id. */
export type HorizonPlace = { day: number; rank: number; id: string };

const PLACE = /^(-?\d{1,7})\.(\d)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const writePlace = ({ day, rank, id }: HorizonPlace): string => `${day}.${rank}.${id}`;

function readPlace(text: string): HorizonPlace {
  const [, day, rank, id = ""] = PLACE.exec(text) ?? [];
  return { day: Number(day), rank: Number(rank), id };
}

const placeSchema = z.string().regex(PLACE).transform(readPlace).optional().catch(undefined);

export const listHorizonSchema = z.object({
  days: z.coerce
    .number()
    .refine((days) => HORIZON_DAYS.some((offered) => offered === days))
    .catch(USUAL_DAYS),
  kind: z.enum(HORIZON_KINDS).nullish().catch(null),
  caseId: optionalId.catch(null),
  /** Only cases that the reader leads or works on, and tasks that are theirs. */
  mine: checkbox.catch(false),
  /** What should have come by now, in place of what lies ahead. */
  overdue: checkbox.catch(false),
  after: placeSchema,
  before: placeSchema,
});

export const horizonExcerptSchema = listHorizonSchema
  .pick({ days: true, caseId: true, mine: true })
  .extend({ take: z.number().int().min(1).max(50) });

export const makeFeedSchema = z.object({ mine: checkbox });
export const revokeFeedSchema = z.object({ id: z.uuid() });
export const setDailyMailSchema = z.object({ wanted: checkbox });

/** One user's reminder of one day (YYYY-MM-DD). */
export const reminderSchema = z.object({ userId: z.uuid(), day: z.iso.date() });
export const settleReminderSchema = reminderSchema.extend({
  delivery: z.enum(["sent", "refused", "rejected", "unknown"]),
});

export type HorizonFilters = Pick<
  z.output<typeof listHorizonSchema>,
  "days" | "kind" | "caseId" | "mine"
>;
