import { boundsOf } from "@/lib/dates/bounds";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { ConsentState } from "@/lib/features/consents/types";

type Term = { givenOn: PartialDate; until: string | null; withdrawnOn: string | null };

/**
 * Whether a consent holds on a day (YYYY-MM-DD). Taken back it opens nothing, whatever day was given for
 * that; it holds through its last day; a day of giving that is certainly still to come has not come.
 */
export function consentState({ givenOn, until, withdrawnOn }: Term, day: string): ConsentState {
  if (withdrawnOn !== null) return "withdrawn";
  if (until !== null && until < day) return "over";
  const { earliest } = boundsOf(givenOn.edtf);
  return earliest !== null && earliest > day ? "not_yet" : "in_force";
}
