import { HorizonList } from "@/components/horizon/horizon-list";
import { groupByMonth } from "@/lib/features/horizon/rules/words";
import type { HorizonEntry } from "@/lib/features/horizon/types";

type HorizonMonthsProps = { entries: readonly HorizonEntry[]; today: string };

/** What lies ahead, month by month. */
export function HorizonMonths({ entries, today }: HorizonMonthsProps) {
  return (
    <div className="grid gap-8">
      {groupByMonth(entries, today).map(({ key, label, rows }) => (
        <section key={key} aria-labelledby={`month-${key}`}>
          <h2 id={`month-${key}`} className="mb-2 text-lg font-semibold">
            {label}
          </h2>
          <HorizonList entries={rows} />
        </section>
      ))}
    </div>
  );
}
