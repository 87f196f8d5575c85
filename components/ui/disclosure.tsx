import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

type DisclosureProps = {
  label: ReactNode;
  children: ReactNode;
  open?: boolean;
  id?: string;
  className?: string;
};

/** Something kept out of the way until asked for; opens without scripts. */
export function Disclosure({ label, children, open, id, className }: DisclosureProps) {
  return (
    <details id={id} open={open} className={classNames("group/disclosure", className)}>
      <summary className="inline-flex min-h-7 list-none items-center gap-1 text-sm text-link underline-offset-3 hover:underline pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 group-open/disclosure:rotate-90 motion-safe:transition-transform rtl:-scale-x-100"
        />
        {label}
      </summary>
      {children}
    </details>
  );
}
