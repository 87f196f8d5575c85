import type { ReactNode } from "react";
import Link from "next/link";
import { SearchBox } from "@/components/layout/search-box";
import { RibbonMark } from "@/components/ui/ribbon-mark";

type SiteHeaderProps = {
  /** The user menu. */
  userMenu: ReactNode;
  /** The button that hides the screen at once. */
  exitPage?: ReactNode;
};

/** The band on top of every signed-in page: the mark, the search box, the user. */
export function SiteHeader({ userMenu, exitPage }: SiteHeaderProps) {
  return (
    <header
      data-print="hide"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline px-4 py-2.5 sm:px-6"
    >
      <Link
        prefetch={false}
        href="/"
        className="flex items-center gap-2 font-serif text-xl font-semibold tracking-tight lg:w-40"
      >
        <RibbonMark className="h-7 w-auto" />
        Vigil
      </Link>
      <div className="order-last flex basis-full justify-start sm:order-none sm:flex-1 sm:basis-auto">
        <SearchBox />
      </div>
      <div className="ms-auto flex items-center gap-2">
        {userMenu}
        {exitPage}
      </div>
    </header>
  );
}
