import { type DatePoint, firstDay, lastDay, readPoint, writePoint } from "@/lib/dates/date-point";
import type { DateBounds } from "@/lib/dates/partial-date";

/** A stretch of time; a null side is open. Never null on both sides. */
export type DateRange = { from: DatePoint | null; to: DatePoint | null };

/**
 * What a stored EDTF text says. The forms kept are a closed set:
 * - `on`: `2023`, `2023-08`, `2023-08-XX`, `2018-12-28`, each with `~`, `?` or `%`;
 * - `between`: some one day of a range, `[2023-05..2023-08]`, `[..2019]`, `[2018..]`, both sides
 *   of one precision, as EDTF has it;
 * - `lasting`: all of a range, `2023-05/2023-08`, `2018/..`, `../2019`.
 */
export type DateForm =
  | { kind: "on"; point: DatePoint }
  | { kind: "between"; range: DateRange }
  | { kind: "lasting"; range: DateRange };

const BETWEEN = /^\[([\d-]*)\.\.([\d-]*)\]$/;
const LASTING = /^([^/]+)\/([^/]+)$/;
const OPEN_SIDE = "..";

/**
 * Reads EDTF without the library, so that forms and lists in the browser can use it.
 * Returns null for text that is not one of the kept forms, is not in the calendar,
 * or ends before it begins.
 */
export function readDateForm(edtf: string): DateForm | null {
  const between = BETWEEN.exec(edtf);
  if (between) return rangeForm("between", between[1] ?? "", between[2] ?? "", "");
  const lasting = LASTING.exec(edtf);
  if (lasting) return rangeForm("lasting", lasting[1] ?? "", lasting[2] ?? "", OPEN_SIDE);
  const point = readPoint(edtf);
  return point && { kind: "on", point };
}

/** Writes the form as EDTF. */
export function writeDateForm(form: DateForm): string {
  if (form.kind === "on") return writePoint(form.point);
  const from = form.range.from && writePoint(form.range.from);
  const to = form.range.to && writePoint(form.range.to);
  if (form.kind === "between") return `[${from ?? ""}..${to ?? ""}]`;
  return `${from ?? OPEN_SIDE}/${to ?? OPEN_SIDE}`;
}

/** First and last day the form can mean; null on an open side. */
export function boundsOfForm(form: DateForm): DateBounds {
  const { from, to } = form.kind === "on" ? { from: form.point, to: form.point } : form.range;
  return { earliest: from && firstDay(from), latest: to && lastDay(to) };
}

/** Whether both sides are known to the year, both to the month, or both to the day. */
export function isEvenlyPrecise({ from, to }: DateRange): boolean {
  if (!from || !to) return true;
  return (from.month === null) === (to.month === null) && (from.day === null) === (to.day === null);
}

/** Whether the range ends before it can have begun. */
export function isReversed({ from, to }: DateRange): boolean {
  return from !== null && to !== null && lastDay(to) < firstDay(from);
}

function rangeForm(
  kind: "between" | "lasting",
  fromText: string,
  toText: string,
  open: string,
): DateForm | null {
  const from = fromText === open ? null : readPoint(fromText);
  const to = toText === open ? null : readPoint(toText);
  const unreadable = (fromText !== open && !from) || (toText !== open && !to);
  if (unreadable || (!from && !to) || isReversed({ from, to })) return null;
  if (kind === "between" && !isEvenlyPrecise({ from, to })) return null;
  return { kind, range: { from, to } };
}
