import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** How many records a section holds; `capped`: there are more than `count`. */
export type Counted = { count?: never; capped?: never } | { count: number; capped: boolean };

type SectionHeadingProps = Counted & {
  children: ReactNode;
  level?: 2 | 3;
  id?: string;
  actions?: ReactNode;
};

/** Opens a section with a hairline, its name, its count and what can be done there. */
export function SectionHeading({
  children,
  level = 2,
  id,
  count,
  capped,
  actions,
}: SectionHeadingProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div
      className={classNames(
        "mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2",
        level === 2 && "border-t border-ink pt-2.5",
      )}
    >
      <Heading
        id={id}
        className={level === 2 ? "text-lg font-semibold" : "text-base font-semibold"}
      >
        {children}
        {count === undefined ? null : (
          <span className="ms-2 text-sm font-normal text-ink-soft">
            {capped ? "more than " : ""}
            {count.toLocaleString("en-GB")}
          </span>
        )}
      </Heading>
      {actions ? (
        <div data-print="hide" className="flex flex-wrap gap-2">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
