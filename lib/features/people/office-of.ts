import { boundsOf } from "@/lib/dates/bounds";
import { readDate } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { officeHeldOn } from "@/lib/features/people/rules";
import type { OfficeTerm } from "@/lib/features/people/types";

async function termsOf(tx: Db, personId: string): Promise<OfficeTerm[]> {
  const positions = await tx.position.findMany({ where: { personId } });
  return positions.map((row) => ({
    id: row.id,
    from: boundsOf(readDate("from", row).edtf),
    to: boundsOf(readDate("to", row).edtf),
  }));
}

/**
 * The office a person held on a day: the one chosen, else the only one that fits; null when none is
 * known, or when there is nobody to hold it.
 * @param chosen an office that somebody chose, and the form field it came from
 * @returns the id of the position
 * @throws InvalidInputError when the chosen office is not one of this person's
 */
export async function officeOf(
  tx: Db,
  personId: string | null,
  day: PartialDate,
  chosen: { id: string | null; path: string },
): Promise<string | null> {
  if (!personId) return null;
  const terms = await termsOf(tx, personId);
  if (!chosen.id) return officeHeldOn(terms, boundsOf(day.edtf));
  if (terms.some(({ id }) => id === chosen.id)) return chosen.id;
  throw new InvalidInputError({ [chosen.path]: ["Choose an office that this person has held."] });
}

/**
 * The office of a person on a day, keeping the one on record as long as it is this person's and may
 * have been held that day: an office learnt of later does not unsettle it.
 * @returns the id of the position
 */
export async function officeStillHeld(
  tx: Db,
  personId: string,
  day: PartialDate,
  recordedId: string | null,
): Promise<string | null> {
  const terms = await termsOf(tx, personId);
  const bounds = boundsOf(day.edtf);
  const recorded = terms.filter(({ id }) => id === recordedId);
  return officeHeldOn(recorded, bounds) ?? officeHeldOn(terms, bounds);
}
