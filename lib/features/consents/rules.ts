import type { ConsentState } from "@/lib/features/consents/types";

type Term = { until: string | null; withdrawnOn: string | null };

/**
 * Whether a consent holds on a day (YYYY-MM-DD). Taken back it opens nothing, whatever day was given for
 * that; it holds through its last day.
 */
export function consentState({ until, withdrawnOn }: Term, day: string): ConsentState {
  if (withdrawnOn !== null) return "withdrawn";
  return until !== null && until < day ? "over" : "in_force";
}
