import type { CaseBasis, CaseFit } from "@/lib/features/reviews/types";

/**
 * Whether it is clear which cases an entry concerns: its words name all who are held, or its paragraph names
 * one. Of two in a paragraph, either may be meant.
 */
export const areClear = (cases: readonly Pick<CaseFit, "basis">[]): boolean =>
  cases.length > 0 &&
  (cases.every(({ basis }) => basis === "words") ||
    (cases.length === 1 && cases[0]?.basis === "paragraph"));

/**
 * How a statement mentions a case by its own words: `named` only where they hold the name, since the time
 * since a case was last named is counted from that.
 */
export const mentionBy = (basis: CaseBasis): "named" | "alluded_to" =>
  basis === "words" ? "named" : "alluded_to";
