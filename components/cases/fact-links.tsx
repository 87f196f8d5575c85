import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type FactLinksProps = {
  /** Path of the fact, below which its forms are. */
  path: string;
  /** What the entry says, for those who hear the links one by one. */
  words: string;
  /** Nothing that stands on other entries' account is removed from here. */
  mayRemove?: boolean;
  children?: ReactNode;
};

/** What can be done about an entry. */
export function FactLinks({ path, words, mayRemove = true, children }: FactLinksProps) {
  return (
    <p data-print="hide" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {children}
      <TextLink href={`${path}/edit`}>
        Correct<VisuallyHidden> {words}</VisuallyHidden>
      </TextLink>
      {mayRemove ? (
        <TextLink href={`${path}/remove`}>
          Remove<VisuallyHidden> {words}</VisuallyHidden>
        </TextLink>
      ) : null}
    </p>
  );
}
