import { formatDayCount } from "@/lib/dates/duration";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import type { CommitmentRow } from "@/lib/features/commitments/types";

/** By when: “30 September 2024”, “until August 2024”; “no day set” when the promise names none. */
export function dueWords(due: PartialDate): string {
  return isKnownDate(due) ? formatPartialDate(due) : "no day set";
}

/** How long a promise has stood: “at least 120 days”; “unknown” when its day is. */
export function ageWords({ age }: Pick<CommitmentRow, "age">): string {
  return age && (age.atLeast > 0 || age.atMost !== null) ? formatDayCount(age) : "unknown";
}
