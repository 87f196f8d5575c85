import { boundsOf } from "@/lib/dates/bounds";
import type { CaseRow } from "@/lib/features/cases/types";
import type { ClockEnd } from "@/lib/features/silence/types";

/** How far the clocks of a case run: to `today` (YYYY-MM-DD), or to the end of the detention. */
export function clockEnd(
  row: Pick<CaseRow, "held" | "closure" | "status">,
  today: string,
): ClockEnd {
  if (row.held.ongoing) return { today, ended: null };
  const end = row.closure?.endedOn ?? row.status?.since;
  return { today, ended: boundsOf(end?.edtf ?? null) };
}
