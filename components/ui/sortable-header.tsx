import type { ReactNode } from "react";
import Link from "next/link";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";

export type SortDirection = "ascending" | "descending";

type SortableHeaderProps = {
  children: ReactNode;
  /** How the table is sorted by this column now, if it is. */
  direction?: SortDirection | undefined;
  /** Where the table sorted the other way is found. */
  href: string;
};

/** The content of a sortable column head; the cell around it carries `aria-sort`. */
export function SortableHeader({ children, direction, href }: SortableHeaderProps) {
  const Icon =
    direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      prefetch={false}
      href={href}
      scroll={false}
      className="-my-1 inline-flex min-h-6 items-center gap-1 py-1 text-ink-soft hover:text-ink hover:underline aria-[current]:text-ink"
      aria-current={direction ? "true" : undefined}
    >
      {children}
      <Icon aria-hidden className="size-3.5 shrink-0 print:hidden" />
    </Link>
  );
}
