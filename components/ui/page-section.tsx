import type { ReactNode } from "react";

import { SectionHeading, type Counted } from "@/components/ui/section-heading";

type PageSectionProps = Counted & {
  title: string;
  /** What it says in place of records. */
  none?: string;
  children: ReactNode;
};

/** A part of a record's page under a heading of its own; with no records it says so instead. */
export function PageSection({
  title,
  none = "None on file.",
  children,
  ...counted
}: PageSectionProps) {
  return (
    <section>
      <SectionHeading {...counted}>{title}</SectionHeading>
      {counted.count === 0 ? <p className="text-ink-soft">{none}</p> : children}
    </section>
  );
}
