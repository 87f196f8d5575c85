import type { ReactNode } from "react";
import { Menu } from "lucide-react";
import { MenuDetails } from "@/components/layout/menu-details";

/** The navigation on a narrow screen. */
export function MobileMenu({ children }: { children: ReactNode }) {
  return (
    <MenuDetails
      className="border-b border-hairline lg:hidden"
      summary={
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 font-medium sm:px-6 [&::-webkit-details-marker]:hidden">
          <Menu aria-hidden className="size-5" />
          Menu
        </summary>
      }
    >
      <div className="px-4 pb-4 sm:px-6">{children}</div>
    </MenuDetails>
  );
}
