"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { usePathname } from "next/navigation";

type MenuDetailsProps = { summary: ReactNode; className: string; children: ReactNode };

/**
 * A menu that opens without scripts. With them it also closes on Esc, on a click elsewhere and once a
 * page was chosen.
 */
export function MenuDetails({ summary, className, children }: MenuDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    details.current?.removeAttribute("open");
  }, [pathname]);
  useEffect(() => {
    const closeFromOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && details.current?.contains(target)) return;
      details.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", closeFromOutside);
    return () => document.removeEventListener("pointerdown", closeFromOutside);
  }, []);
  return (
    <details
      ref={details}
      data-print="hide"
      className={className}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector("summary")?.focus();
      }}
    >
      {summary}
      {children}
    </details>
  );
}
