import type { ReactNode } from "react";

import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { FACTS_A_PAGE, type FactSection as SectionName } from "@/lib/features/cases/schema/facts";
import type { FactPage } from "@/lib/features/cases/types/facts";

/** What every section of the page is given. */
export type SectionProps<Row> = {
  /** Path of the case. */
  path: string;
  mayEdit: boolean;
  page: FactPage<Row>;
};

type FactSectionProps = SectionProps<unknown> & {
  name: SectionName;
  title: string;
  /** Said when nothing of the kind is on file. */
  empty: string;
  /** Where one more is recorded, below the case's path. */
  record?: string;
  /** Entries besides the page's rows; they are counted too. */
  further?: number;
  intro?: ReactNode;
  /** The entries, as items of a list. */
  children: ReactNode;
};

/** The facts of one kind: a heading, the entries of one page, and the way to the others. */
export function FactSection(props: FactSectionProps) {
  const { name, title, empty, path, mayEdit, record, page, further = 0 } = props;
  const total = page.total + further;
  return (
    <section id={name} aria-labelledby={`${name}-heading`} className="scroll-mt-4">
      <SectionHeading
        id={`${name}-heading`}
        count={total}
        capped={false}
        actions={record && mayEdit ? <TextLink href={`${path}/${record}`}>Record</TextLink> : null}
      >
        {title}
      </SectionHeading>
      {props.intro}
      {total > 0 ? (
        <ol className="border-b border-hairline">{props.children}</ol>
      ) : (
        <p className="text-ink-soft">{empty}</p>
      )}
      {page.total > FACTS_A_PAGE ? <Pages {...props} /> : null}
    </section>
  );
}

function Pages({ name, title, path, page: { page, rows, total } }: FactSectionProps) {
  const href = (number: number) => `${path}/facts?section=${name}&page=${number}#${name}`;
  const before = (page - 1) * FACTS_A_PAGE;
  return (
    <Pagination
      label={`Pages of ${title.toLowerCase()}`}
      range={{ from: Math.min(before + 1, total), to: before + rows.length, total }}
      previousHref={page > 1 ? href(page - 1) : undefined}
      nextHref={before + rows.length < total && rows.length > 0 ? href(page + 1) : undefined}
    />
  );
}
