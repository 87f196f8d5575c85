import type { ReactNode } from "react";

import { SectionHeading } from "@/components/ui/section-heading";

type PageSectionProps = {
  title: string;
  /** How many records the section holds; with none it says so instead of showing an empty list. */
  count?: number;
  children: ReactNode;
};

/** A part of a record's page under a heading of its own. */
export function PageSection({ title, count, children }: PageSectionProps) {
  return (
    <section>
      <SectionHeading {...(count === undefined ? {} : { count })}>{title}</SectionHeading>
      {count === 0 ? <p className="text-ink-soft">None on file.</p> : children}
    </section>
  );
}
