import type { ReactNode } from "react";

import { SectionHeading, type Counted } from "@/components/ui/section-heading";

type PageSectionProps = Counted & {
  title: string;
  children: ReactNode;
};

/** A part of a record's page under a heading of its own; with no records it says so instead. */
export function PageSection({ title, children, ...counted }: PageSectionProps) {
  return (
    <section>
      <SectionHeading {...counted}>{title}</SectionHeading>
      {counted.count === 0 ? <p className="text-ink-soft">None on file.</p> : children}
    </section>
  );
}
