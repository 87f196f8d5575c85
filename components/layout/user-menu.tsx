import type { ReactNode } from "react";
import { ChevronDown } from "lucide-react";
import { MenuDetails } from "@/components/layout/menu-details";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type UserMenuProps = {
  name: string;
  /** The role in words: “Editor”. */
  role: string;
  /** Links to the account pages and the sign-out form. */
  children: ReactNode;
};

/** Who is signed in, and the way out. Opens without scripts. */
export function UserMenu({ name, role, children }: UserMenuProps) {
  return (
    <MenuDetails
      className="group relative"
      summary={
        <summary className="flex min-h-9 list-none items-center gap-1.5 rounded-sm px-2 hover:bg-leaf pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
          <VisuallyHidden>Signed in as </VisuallyHidden>
          <bdi dir="auto" className="max-w-40 truncate max-sm:max-w-24">
            {name}
          </bdi>
          <ChevronDown
            aria-hidden
            className="size-4 shrink-0 text-ink-soft group-open:rotate-180 motion-safe:transition-transform"
          />
        </summary>
      }
    >
      <div className="absolute end-0 top-full z-30 mt-1 w-56 bg-raised p-4 shadow-lifted">
        <p className="mb-3 border-b border-hairline pb-3 text-sm text-ink-soft">{role}</p>
        <div className="flex flex-col items-start gap-2">{children}</div>
      </div>
    </MenuDetails>
  );
}
