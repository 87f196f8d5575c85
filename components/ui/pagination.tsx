import type { ReactNode } from "react";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";

type PaginationProps = {
  /** Names the navigation: “Pages of statements”. */
  label: string;
  /** The place in the list, when it is known; cursors alone do not tell it. */
  range?: { from: number; to: number; total: number };
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** What the list leaves out: “3 undated statements are not shown”. */
  note?: ReactNode;
};

function format(count: number): string {
  return count.toLocaleString("en-GB");
}

/** Previous and next for a list paged by cursor, and “1–25 of 10,000” where that is known. */
export function Pagination({ label, range, previousHref, nextHref, note }: PaginationProps) {
  return (
    <nav
      aria-label={label}
      className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
    >
      <p className="text-sm text-ink-soft tabular-nums">
        {range ? `${format(range.from)}–${format(range.to)} of ${format(range.total)}` : null}
        {range && note ? " · " : null}
        {note}
      </p>
      <div data-print="hide" className="flex gap-2">
        {previousHref ? (
          <ButtonLink href={previousHref} rel="prev">
            <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
            Previous
          </ButtonLink>
        ) : null}
        {nextHref ? (
          <ButtonLink href={nextHref} rel="next">
            Next
            <ArrowRight aria-hidden className="rtl:-scale-x-100" />
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  );
}
