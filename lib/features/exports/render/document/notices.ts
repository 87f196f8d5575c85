import type { Block } from "@/lib/features/exports/render/document/blocks";
import type { CaseSummaryHeader } from "@/lib/features/exports/types";

/** What a document does not hold: records of other days, and facts that may not go to its readers. */
export function* notices({
  rangeLine,
  withheldLine,
}: Pick<CaseSummaryHeader, "rangeLine" | "withheldLine">): Iterable<Block> {
  for (const text of [rangeLine, withheldLine]) if (text !== null) yield { kind: "notice", text };
}
