import { TextLink } from "@/components/ui/text-link";

type OfficePagesProps = {
  page: number;
  shown: number;
  /** Offices on one page of columns, and in all. */
  size: number;
  total: number;
  href: (page: number) => string;
};

/** Which offices stand in the columns, and the way to the others. */
export function OfficePages({ page, shown, size, total, href }: OfficePagesProps) {
  const first = (page - 1) * size + 1;
  const number = (count: number) => count.toLocaleString("en-GB");
  return (
    <nav
      aria-label="Offices in the columns"
      className="mb-4 flex flex-wrap gap-x-5 gap-y-2 text-sm"
    >
      <p className="text-ink-soft tabular-nums">
        Offices {number(first)} to {number(first + shown - 1)} of {number(total)}, most asked first
      </p>
      {page > 1 ? <TextLink href={href(page - 1)}>More asked offices</TextLink> : null}
      {first + shown <= total ? (
        <TextLink href={href(page + 1)}>Less asked offices</TextLink>
      ) : null}
    </nav>
  );
}
