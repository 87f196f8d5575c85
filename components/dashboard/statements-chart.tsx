"use client";

import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";

import type { MonthCount } from "@/lib/features/dashboard/types";
import { formatMonth } from "@/lib/dates/format";

const HEIGHT = 180;

/** Statements by month as bars; the same numbers stand in a table beside it, so this one is a picture. */
export function StatementsChart({ months }: { months: MonthCount[] }) {
  return (
    <div aria-hidden style={{ height: HEIGHT }} data-print="hide">
      <ResponsiveContainer
        width="100%"
        height={HEIGHT}
        initialDimension={{ width: 600, height: HEIGHT }}
      >
        <BarChart
          data={months}
          margin={{ top: 8, right: 0, bottom: 0, left: -28 }}
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="month"
            tickFormatter={(month: string) => month.slice(0, 4)}
            ticks={months.map(({ month }) => month).filter((month) => month.endsWith("-01"))}
            stroke="var(--color-rule)"
            tick={{ fill: "var(--color-ink-soft)", fontSize: 12 }}
          />
          <YAxis
            allowDecimals={false}
            stroke="var(--color-rule)"
            tick={{ fill: "var(--color-ink-soft)", fontSize: 12 }}
          />
          <Bar dataKey="statements" fill="var(--color-link)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The same as a table: only the months in which something was said. */
export function StatementsTable({ months }: { months: MonthCount[] }) {
  const spoken = months.filter(({ statements }) => statements > 0);
  return (
    <table className="mt-2 w-full max-w-sm border-collapse text-sm">
      <caption className="sr-only">Statements per month; months without any are left out</caption>
      <thead>
        <tr className="border-b border-ink text-start">
          <th scope="col" className="py-1 text-start font-medium">
            Month
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {spoken.toReversed().map(({ month, statements }) => (
          <tr key={month} className="border-b border-hairline">
            <th scope="row" className="py-1 text-start font-normal">
              {formatMonth(month)}
            </th>
            <td className="py-1 text-end tabular-nums">{statements}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
