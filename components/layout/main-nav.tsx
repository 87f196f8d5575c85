import type { NavCount, NavItem } from "@/components/layout/nav-item";
import { NavLink } from "@/components/layout/nav-link";

const SECTIONS: NavItem[] = [
  { href: "/", label: "Dashboard" },
  { href: "/cases", label: "Cases" },
  { href: "/people", label: "People" },
  { href: "/statements", label: "Statements" },
  { href: "/commitments", label: "Commitments" },
  { href: "/contacts", label: "Contacts" },
  { href: "/sources", label: "Sources" },
  { href: "/organisations", label: "Organisations" },
  { href: "/tasks", label: "Tasks" },
  { href: "/horizon", label: "Horizon" },
];

type MainNavProps = { extraItems?: NavItem[]; counts?: readonly NavCount[] };

/** The sections of the product, then those that only some roles have. */
export function MainNav({ extraItems = [], counts = [] }: MainNavProps) {
  const countOf = (path: string) => counts.find(({ href, count }) => href === path && count > 0);
  return (
    <nav aria-label="Main">
      <ul>
        {SECTIONS.map((item) => (
          <li key={item.href}>
            <NavLink {...item} count={countOf(item.href)} />
          </li>
        ))}
      </ul>
      {extraItems.length > 0 ? (
        <ul className="mt-4 border-t border-hairline pt-4">
          {extraItems.map((item) => (
            <li key={item.href}>
              <NavLink {...item} />
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  );
}
