"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NavCount } from "@/components/layout/nav-item";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { isCurrentSection } from "@/components/layout/current-section";

type NavLinkProps = { href: string; label: string; count?: NavCount | undefined };

/** A link of the main navigation that knows when the page shown lies in its section. */
export function NavLink({ href, label, count }: NavLinkProps) {
  const pathname = usePathname();
  const current = isCurrentSection(pathname, href);
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={pathname === href ? "page" : current ? "true" : undefined}
      className="flex min-h-8 items-center border-s-2 border-transparent ps-3 text-ink-soft hover:border-rule hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
    >
      {label}
      {count ? (
        <>
          <span aria-hidden className="ms-2 text-sm text-ribbon tabular-nums">
            {count.count.toLocaleString("en-GB")}
          </span>
          <VisuallyHidden> ({count.words})</VisuallyHidden>
        </>
      ) : null}
    </Link>
  );
}
