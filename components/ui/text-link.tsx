import Link from "next/link";
import type { ComponentProps } from "react";
import { ExternalLink } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

const LINK = "text-link underline-offset-3 hover:text-link-strong";
const UNDERLINED = "underline decoration-current/40 hover:decoration-current";

/** A link in running text or a table. `subtle` drops the underline where a whole column is links. */
export function TextLink({
  subtle = false,
  className,
  ...rest
}: { subtle?: boolean } & ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={classNames(LINK, subtle ? "hover:underline" : UNDERLINED, className)}
      {...rest}
    />
  );
}

/** A link that loads its page anew, where what the browser has of this one must go. */
export function PageLoadLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className={classNames(LINK, UNDERLINED)}>
      {children}
    </a>
  );
}

/** A link to another site: opens there without telling that site where the reader came from. */
export function ExternalTextLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className={classNames(LINK, UNDERLINED)} rel="noreferrer noopener external">
      {children}
      <ExternalLink aria-hidden className="ms-1 inline size-3.5 align-[-0.1em] print:hidden" />
    </a>
  );
}
