import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

export type Tab = { label: string; href: string; current?: boolean; count?: number };

/** The parts of one record as links, each a page of its own with an address of its own. */
export function TabNav({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} data-print="hide" className="mb-6 border-b border-hairline">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              prefetch={false}
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-9 items-center gap-1.5 border-b-2",
                tab.current
                  ? "border-ink font-semibold text-ink"
                  : "border-transparent text-ink-soft hover:border-rule hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="text-sm font-normal text-ink-soft">
                  {tab.count.toLocaleString("en-GB")}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
