import { today } from "@/lib/clock";
import { isAhead } from "@/lib/dates/bounds";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { InvalidInputError } from "@/lib/errors";

function refuse(field: string, words: string): never {
  throw new InvalidInputError({ [field]: [words] });
}

const givenWords = (givenOn: PartialDate) =>
  `This day is before the consent was given, ${formatPartialDate(givenOn)}.`;

/** @throws InvalidInputError when a consent would be given on a day to come, or end before it was given */
export function requirePossibleTerm(givenOn: PartialDate, until: string | null): void {
  if (isAhead(givenOn, today()))
    refuse("givenOn.year", "This day is still to come. Record a consent once it was given.");
  if (until !== null && isAhead(givenOn, until))
    refuse("until", `${givenWords(givenOn)} Enter a later day, or correct when it was given.`);
}

/** @throws InvalidInputError when a consent would be withdrawn on a day to come, or before it was given */
export function requirePossibleWithdrawal(givenOn: PartialDate, day: string): void {
  if (day > today())
    refuse("withdrawnOn", "This day is still to come. Enter today, or the day it was withdrawn.");
  if (isAhead(givenOn, day))
    refuse(
      "withdrawnOn",
      `${givenWords(givenOn)} Enter the day it was withdrawn, or correct the consent first.`,
    );
}
