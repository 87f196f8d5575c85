import type { ReactNode } from "react";

import { SectionHeading } from "@/components/ui/section-heading";
import type { TimelineEntry } from "@/lib/features/cases/types";

type UndatedBayProps = {
  entries: TimelineEntry[];
  total: number;
  renderEntry: (entry: TimelineEntry) => ReactNode;
};

/** What is on record without a day: kept apart, since any place on the line would be a guess. */
export function UndatedBay({ entries, total, renderEntry }: UndatedBayProps) {
  return (
    <section className="mt-8 bg-leaf px-4 py-5 sm:px-6 print:border print:border-hairline">
      <SectionHeading level={3} count={total} capped={false}>
        Undated
      </SectionHeading>
      <ol className="grid gap-6">
        {entries.map((entry) => (
          <li key={entry.id}>{renderEntry(entry)}</li>
        ))}
      </ol>
      {total > entries.length ? (
        <p className="mt-4 text-sm text-ink-soft">
          and {(total - entries.length).toLocaleString("en-GB")} more without a day; the lists of
          statements and contacts have them all
        </p>
      ) : null}
    </section>
  );
}
