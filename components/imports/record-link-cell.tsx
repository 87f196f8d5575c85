import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";

/** A link in a table whose words come from outside: they keep their own direction, and break anywhere. */
export function RecordLinkCell({ href, children }: { href: string; children: ReactNode }) {
  return (
    <TextLink href={href} subtle className="wrap-anywhere">
      <bdi>{children}</bdi>
    </TextLink>
  );
}
