import { today } from "@/lib/clock";
import { boundsOf } from "@/lib/dates/bounds";
import type { PartialDate } from "@/lib/dates/partial-date";
import { InvalidInputError } from "@/lib/errors";

/**
 * Refuses an end of a detention that is still to come, or that lies before its beginning.
 * @throws InvalidInputError on the field `endedOn`
 */
export function checkEnd(endedOn: PartialDate, detainedOn: PartialDate): void {
  const [begin, end] = [boundsOf(detainedOn.edtf), boundsOf(endedOn.edtf)];
  if (end.earliest && end.earliest > today()) {
    throw new InvalidInputError({
      endedOn: ["Enter a day that has come already; a case cannot be closed ahead"],
    });
  }
  if (begin.earliest && end.latest && end.latest < begin.earliest) {
    throw new InvalidInputError({
      endedOn: ["This is before the detention began; check both dates"],
    });
  }
}
