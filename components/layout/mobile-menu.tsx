"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { usePathname } from "next/navigation";
import { Menu } from "lucide-react";

/** The navigation on a narrow screen: opens without scripts, and closes once a page was chosen. */
export function MobileMenu({ children }: { children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    details.current?.removeAttribute("open");
  }, [pathname]);
  return (
    <details
      ref={details}
      data-print="hide"
      className="border-b border-hairline lg:hidden"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 font-medium sm:px-6 [&::-webkit-details-marker]:hidden">
        <Menu aria-hidden className="size-5" />
        Menu
      </summary>
      <div className="px-4 pb-4 sm:px-6">{children}</div>
    </details>
  );
}
