/**
 * How long a record stays in the trash before it can be erased. Ours, not a rule of the field; the
 * database holds the same number and decides by its own clock.
 */
const DAYS_IN_TRASH = 30;
const DAY = 24 * 60 * 60 * 1_000;

/** The word that confirms an erasure, where a record has no reference of its own. */
export const ERASE_WORD = "erase";

/** The instant from which a record can be erased. */
export const erasableAt = (deletedAt: Date): Date =>
  new Date(deletedAt.getTime() + DAYS_IN_TRASH * DAY);

/** The page that asks before a record is erased. */
export const erasePath = (noun: string, id: string) => `/trash/${noun}/${id}/erase`;
