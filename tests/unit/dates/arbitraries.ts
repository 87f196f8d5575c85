import fc from "fast-check";

import { daysInMonth, isoDay } from "@/lib/dates/calendar";
import { type DateForm, isEvenlyPrecise } from "@/lib/dates/date-form";
import { type DatePoint, firstDay } from "@/lib/dates/date-point";

const years = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 2015, max: 2026 }));
const unmarked = { approximate: false, uncertain: false };

const plainPoints: fc.Arbitrary<DatePoint> = fc.oneof(
  years.map((year) => ({ year, month: null, day: null, ...unmarked })),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => ({ year, month, day: null, ...unmarked })),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }))
    .map(([year, month, day]) => {
      return { year, month, day: (day % daysInMonth(year, month)) + 1, ...unmarked };
    }),
);

/** Any day of the calendar, as YYYY-MM-DD. */
export const isoDays = plainPoints.map((point) =>
  isoDay(point.year, point.month ?? 1, point.day ?? 1),
);

const markedPoints = fc
  .tuple(plainPoints, fc.boolean(), fc.boolean())
  .map(([point, approximate, uncertain]) => ({ ...point, approximate, uncertain }));

function ordered(points: fc.Arbitrary<DatePoint>) {
  return fc.tuple(points, points).map(([a, b]) => {
    return firstDay(a) <= firstDay(b) ? { from: a, to: b } : { from: b, to: a };
  });
}

const onForms: fc.Arbitrary<DateForm> = markedPoints.map((point) => ({ kind: "on", point }));
const betweenForms: fc.Arbitrary<DateForm> = ordered(plainPoints)
  .filter(isEvenlyPrecise)
  .map((range) => ({ kind: "between", range }));
const lastingForms: fc.Arbitrary<DateForm> = ordered(markedPoints).map((range) => ({
  kind: "lasting",
  range,
}));
const openForms: fc.Arbitrary<DateForm> = fc
  .tuple(fc.constantFrom("between" as const, "lasting" as const), plainPoints, fc.boolean())
  .map(([kind, point, since]) => ({
    kind,
    range: since ? { from: point, to: null } : { from: null, to: point },
  }));

/** Any date in a form that is kept. */
export const dateForms = fc.oneof(onForms, betweenForms, lastingForms, openForms);
