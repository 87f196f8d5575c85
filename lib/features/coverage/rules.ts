import { formatBounds } from "@/lib/dates/format-bounds";
import type { Asking, Office } from "@/lib/features/coverage/types";

const number = (count: number) => count.toLocaleString("en-GB");

/**
 * “asked once”, “asked at least 7 times”; “approached 3 times” where no record says what was asked,
 * “approached 3 times, asked on 1 of 2 records” where some do.
 */
export function timesWords(asking: Pick<Asking, "times" | "records" | "askedInWords">): string {
  const { times, records, askedInWords } = asking;
  const words = { exactly: "", at_least: "at least ", about: "about " }[times.qualifier];
  const often = times.count === 1 && !words ? "once" : `${words}${number(times.count)} times`;
  if (askedInWords === records) return `asked ${often}`;
  const some = `, asked on ${number(askedInWords)} of ${number(records)} records`;
  return `approached ${often}${askedInWords > 0 ? some : ""}`;
}

/** When it was asked: “3 March 2024”; “first … , last …”; “on no known day”. */
export function whenWords({ first, last, records, undated }: Asking): string {
  const [began, ended] = [formatBounds(first), formatBounds(last)];
  if (!began || !ended) return "on no known day";
  const rest = undated > 0 ? `, ${number(undated)} undated` : "";
  const when = records - undated === 1 ? ended : `first ${began}, last ${ended}`;
  return when + rest;
}

export type AnswerState = "answered" | "unanswered" | "partly" | "mixed" | "unrecorded";

/**
 * Whether it was answered: every time, surely never, some of the times, or not on record; `mixed`
 * when some records tell of no answer and the rest of nothing, so that nobody knows about those.
 */
export function answerState({ answered, unanswered, records }: Asking): AnswerState {
  if (answered === records) return "answered";
  if (answered > 0) return "partly";
  if (unanswered === records) return "unanswered";
  return unanswered > 0 ? "mixed" : "unrecorded";
}

/** “Answered”, “No answer”, “2 of 3 records answered”, “Answer not recorded”. */
export function answerWords(asking: Asking): string {
  const { answered, unanswered, unrecorded } = asking;
  const records = `${number(asking.records)} records`;
  const unknown = unrecorded > 0 ? `, ${number(unrecorded)} not recorded` : "";
  return {
    answered: "Answered",
    unanswered: "No answer",
    partly: `${number(answered)} of ${records} answered${unknown}`,
    mixed: `No answer on ${number(unanswered)} of ${records}, the rest not recorded`,
    unrecorded: "Answer not recorded",
  }[answerState(asking)];
}

/** An office in one line, kept apart from the direction of the text around it. */
export function officeLabel({ name, holder }: Pick<Office, "name" | "holder">): string {
  return holder ? `\u2068${name}\u2069 (\u2068${holder.name}\u2069)` : `\u2068${name}\u2069`;
}
