import { formatBounds } from "@/lib/dates/format-bounds";
import type { Asking, Office } from "@/lib/features/coverage/types";

const number = (count: number) => count.toLocaleString("en-GB");

/** “asked once”, “asked 3 times”, “asked at least 7 times”. */
export function timesWords({ times: { count, qualifier } }: Pick<Asking, "times">): string {
  const words = { exactly: "", at_least: "at least ", about: "about " }[qualifier];
  return count === 1 && !words ? "asked once" : `asked ${words}${number(count)} times`;
}

/** When it was asked: “3 March 2024”; “first … , last …”; “on no known day”. */
export function whenWords({ first, last, records, undated }: Asking): string {
  const [began, ended] = [formatBounds(first), formatBounds(last)];
  if (!began || !ended) return "on no known day";
  const rest = undated > 0 ? `, ${number(undated)} undated` : "";
  const when = records - undated === 1 ? ended : `first ${began}, last ${ended}`;
  return when + rest;
}

export type AnswerState = "answered" | "unanswered" | "partly" | "unrecorded";

/** Whether it was answered: every time, not once, some of the times, or not on record. */
export function answerState({ answered, unanswered, records }: Asking): AnswerState {
  if (answered === records) return "answered";
  if (answered > 0) return "partly";
  return unanswered > 0 ? "unanswered" : "unrecorded";
}

/** “Answered”, “No answer”, “2 of 3 answered”, “Answer not recorded”. */
export function answerWords(asking: Asking): string {
  const state = answerState(asking);
  if (state === "partly") return `${number(asking.answered)} of ${number(asking.records)} answered`;
  return { answered: "Answered", unanswered: "No answer", unrecorded: "Answer not recorded" }[
    state
  ];
}

/** An office in one line, kept apart from the direction of the text around it. */
export function officeLabel({ name, holder }: Pick<Office, "name" | "holder">): string {
  return holder ? `\u2068${name}\u2069 (\u2068${holder.name}\u2069)` : `\u2068${name}\u2069`;
}
