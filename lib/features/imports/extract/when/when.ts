import { Temporal } from "temporal-polyfill";

import type { DateWords } from "@/lib/features/imports/extract/when/date-words";
import type { When } from "@/lib/features/imports/types";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The last such weekday up to the day of publication: news calls that day itself by its name. */
function weekday(words: string, published: Temporal.PlainDate): string | null {
  const named = WEEKDAYS.findIndex((name) => words.includes(name));
  if (named < 0 || /next|this/.test(words)) return null;
  return published.subtract({ days: (published.dayOfWeek - 1 - named + 7) % 7 }).toString();
}

const month = (date: Temporal.PlainDate) => date.toString().slice(0, 7);

function relative(words: string, published: Temporal.PlainDate): string | null {
  if (words === "yesterday") return published.subtract({ days: 1 }).toString();
  if (words === "today" || words === "tonight") return published.toString();
  if (words === "tomorrow") return published.add({ days: 1 }).toString();
  if (words === "last month") return month(published.subtract({ months: 1 }));
  if (words === "this month" || words === "earlier this month") return month(published);
  if (words === "last year") return String(published.year - 1);
  return words === "this year" || words === "earlier this year" ? String(published.year) : null;
}

/**
 * A date as a record keeps it. A weekday or “last month” becomes a date only by the day of publication
 * (YYYY-MM-DD), and is then marked as inferred; a day or month without a year never does.
 */
export function whenOf(
  { start, end, asStated, edtf }: DateWords,
  publishedOn: string | null,
): When {
  const stated = { start, end, asStated, edtf, inferred: false };
  if (edtf !== null || publishedOn === null) return stated;
  const published = Temporal.PlainDate.from(publishedOn);
  const words = asStated.toLowerCase();
  const found = /\d/.test(words) ? null : (weekday(words, published) ?? relative(words, published));
  return found === null ? stated : { ...stated, edtf: found, inferred: true };
}
