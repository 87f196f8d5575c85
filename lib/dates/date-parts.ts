import { type DateForm, readDateForm } from "@/lib/dates/date-form";
import type { DatePoint } from "@/lib/dates/date-point";
import { monthName } from "@/lib/dates/month-names";
import type { PartialDate } from "@/lib/dates/partial-date";

/** The kinds of date that the form offers; see `DateParts`. */
export const DATE_MODES = ["on", "between", "lasting", "since", "until", "unknown"] as const;

export type DateMode = (typeof DATE_MODES)[number];

type Tick = "on" | "";

/**
 * The parts of a date in a form, named `{name}.{part}`.
 * - `mode`: on or in it · some day between two · lasting from one to another · since · until · unknown.
 * - `toDay`, `toMonth`, `toYear`: the second date of `between` and `lasting`.
 * - `edtf`: hidden; the stored EDTF, kept untouched when the visible parts still mean the same,
 *   since the boxes cannot express every form that is kept (`2023-08-XX`, `[..2019]`, `2023~/2024?`).
 */
export type DateParts = {
  mode: DateMode;
  day: string;
  month: string;
  year: string;
  toDay: string;
  toMonth: string;
  toYear: string;
  approximate: Tick;
  uncertain: Tick;
  inferred: Tick;
  asStated: string;
  edtf: string;
};

/** The parts with which an edit form for this date begins. Months are given as words. */
export function toDateParts(date: PartialDate): DateParts {
  const form = date.edtf === null ? null : readDateForm(date.edtf);
  const { from, to } = form ? endsOf(form) : { from: null, to: null };
  const first = from ?? to;
  const second = from && form?.kind !== "on" ? to : null;
  return {
    mode: form ? modeOf(form) : modeWithoutDate(date),
    ...{ day: dayBox(first), month: monthBox(first), year: yearBox(first) },
    ...{ toDay: dayBox(second), toMonth: monthBox(second), toYear: yearBox(second) },
    approximate: tick(both(from, to, (point) => point.approximate)),
    uncertain: tick(both(from, to, (point) => point.uncertain)),
    inferred: tick(date.inferred),
    asStated: date.asStated ?? "",
    edtf: date.edtf ?? "",
  };
}

function endsOf(form: DateForm): { from: DatePoint | null; to: DatePoint | null } {
  return form.kind === "on" ? { from: form.point, to: form.point } : form.range;
}

function modeOf(form: DateForm): DateMode {
  if (form.kind === "on") return "on";
  if (!form.range.to) return "since";
  return form.range.from ? form.kind : "until";
}

function modeWithoutDate(date: PartialDate): DateMode {
  return date.asStated === null ? "on" : "unknown";
}

function both(
  from: DatePoint | null,
  to: DatePoint | null,
  marked: (point: DatePoint) => boolean,
): boolean {
  return [from, to].every((point) => point === null || marked(point)) && (from ?? to) !== null;
}

function dayBox(point: DatePoint | null): string {
  return point?.day ? String(point.day) : "";
}

function monthBox(point: DatePoint | null): string {
  return point?.month ? monthName(point.month) : "";
}

function yearBox(point: DatePoint | null): string {
  return point ? String(point.year).padStart(4, "0") : "";
}

function tick(on: boolean): Tick {
  return on ? "on" : "";
}
