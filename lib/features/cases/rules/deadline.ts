import { Temporal } from "temporal-polyfill";

import { boundsOf } from "@/lib/dates/bounds";
import { isKnownDate, type PartialDate, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import type { DeadlineKind } from "@/lib/db/generated/enums";

/**
 * Days that a government has to answer a communication of the UN Working Group on Arbitrary
 * Detention, from the day on which it was transmitted (methods of work of the Working Group,
 * A/HRC/36/38, paragraph 15). An extension, of a month at most (paragraph 16), is recorded as the
 * day on which the answer is due.
 */
export const WGAD_ANSWER_DAYS = 60;

type Dates = { kind: DeadlineKind; sent: PartialDate; due: PartialDate };

const later = (day: string) =>
  Temporal.PlainDate.from(day).add({ days: WGAD_ANSWER_DAYS }).toString();

/** “About” and “uncertain” of a day, as EDTF has them at its end: true of what is reckoned from it. */
const doubtOf = ({ edtf }: PartialDate) => /[~?%]$/.exec(edtf ?? "")?.[0] ?? "";

/**
 * By when a deadline falls: as stated, else, for an answer to the Working Group, so many days after
 * it was sent, as a band where that day is known in part. For servers only. The columns
 * `fallsEarliest` and `fallsLatest` say the same for lists; a test holds the two together.
 */
export function deadlineDay({ kind, sent, due }: Dates): PartialDate {
  if (isKnownDate(due)) return due;
  if (kind !== "wgad_answer") return UNKNOWN_DATE;
  const { earliest, latest } = boundsOf(sent.edtf);
  if (earliest === null || latest === null) return UNKNOWN_DATE;
  const [from, to] = [later(earliest), later(latest)];
  const edtf = from === to ? from + doubtOf(sent) : `[${from}..${to}]`;
  return { edtf, asStated: null, inferred: sent.inferred };
}
