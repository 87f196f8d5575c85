import type { CaseBasis, CaseFit } from "@/lib/features/reviews/types";

/** Whether it is clear which cases an entry concerns: the words or their paragraph name whoever is held. */
export const areClear = (cases: readonly Pick<CaseFit, "basis">[]): boolean =>
  cases.length > 0 && cases.every(({ basis }) => basis === "words" || basis === "paragraph");

/**
 * How a statement mentions a case by its own words: `named` only where they hold the name, since the time
 * since a case was last named is counted from that.
 */
export const mentionBy = (basis: CaseBasis): "named" | "alluded_to" =>
  basis === "words" ? "named" : "alluded_to";
