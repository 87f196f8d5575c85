import { Pagination } from "@/components/ui/pagination";

type KeysetPaginationProps = {
  label: string;
  noun: { one: string; many: string };
  /** `capped`: there are more than `total`. */
  page: { total: number; capped: boolean; before: string | null; after: string | null };
  href: (cursor: { after?: string; before?: string }) => string;
  /** Undated records that a date filter left out. */
  undatedLeftOut?: number;
};

/** How many records a list has, and the way to the pages around this one. */
export function KeysetPagination({
  label,
  noun,
  page,
  href,
  undatedLeftOut = 0,
}: KeysetPaginationProps) {
  const { total, capped, before, after } = page;
  const count = `${capped ? "More than " : ""}${total.toLocaleString("en-GB")} ${total === 1 ? noun.one : noun.many}`;
  const left =
    undatedLeftOut > 0 ? `; ${undatedLeftOut.toLocaleString("en-GB")} undated not shown` : "";
  return (
    <Pagination
      label={label}
      note={count + left}
      previousHref={before ? href({ before }) : undefined}
      nextHref={after ? href({ after }) : undefined}
    />
  );
}
