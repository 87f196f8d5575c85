import { padYear } from "@/lib/dates/calendar";
import type { DateForm, DateRange } from "@/lib/dates/date-form";
import type { DatePoint } from "@/lib/dates/date-point";
import { monthName } from "@/lib/dates/month-names";

/** A date form in words, and notes on it (“uncertain”) that belong in brackets after the words. */
type FormWords = { words: string; notes: string[] };

/** Puts a date form into words, British order, at the precision of the form. */
export function formWords(form: DateForm): FormWords {
  if (form.kind === "between") return { words: betweenWords(form.range), notes: [] };
  if (form.kind === "lasting") return lastingWords(form.range);
  return { words: pointWords(form.point), notes: form.point.uncertain ? ["uncertain"] : [] };
}

/** A single date: “28 December 2018”, “about August 2023”, “2023”. Says nothing of `uncertain`. */
export function pointWords(point: DatePoint): string {
  const { year, month, day, approximate } = point;
  const words = [day === null ? null : String(day), month && monthName(month), padYear(year)];
  return (approximate ? "about " : "") + words.filter(Boolean).join(" ");
}

function betweenWords({ from, to }: DateRange): string {
  if (from && to) return `between ${joinPoints(from, to, " and ")}`;
  if (from) return `${preposition(from)} or after ${pointWords(from)}`;
  return to ? `${preposition(to)} or before ${pointWords(to)}` : "";
}

function lastingWords({ from, to }: DateRange): FormWords {
  const notes = uncertaintyNotes(from, to);
  if (from && to) return { words: `from ${joinPoints(from, to, " to ")}`, notes };
  if (from) return { words: `since ${pointWords(from)}`, notes };
  return { words: to ? `until ${pointWords(to)}` : "", notes };
}

function uncertaintyNotes(from: DatePoint | null, to: DatePoint | null): string[] {
  if (from?.uncertain && to?.uncertain) return ["both dates uncertain"];
  if (from?.uncertain && to) return ["first date uncertain"];
  if (to?.uncertain && from) return ["second date uncertain"];
  return from?.uncertain || to?.uncertain ? ["uncertain"] : [];
}

// “May and August 2023” rather than “May 2023 and August 2023”: what both share is said once.
function joinPoints(from: DatePoint, to: DatePoint, joiner: string): string {
  return sharedStart(from, to) + joiner + pointWords(to);
}

function sharedStart(from: DatePoint, to: DatePoint): string {
  const samePrecision = (from.day === null) === (to.day === null);
  const sharesYear = from.month !== null && to.month !== null && from.year === to.year;
  if (!samePrecision || !sharesYear || from.approximate || to.approximate) return pointWords(from);
  if (from.day !== null && from.month === to.month) return String(from.day);
  return [from.day, from.month && monthName(from.month)].filter(Boolean).join(" ");
}

function preposition(point: DatePoint): string {
  return point.day === null ? "in" : "on";
}
