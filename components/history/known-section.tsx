import { KnownEntry } from "@/components/history/known-entry";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import type { KnownPage, KnownSection } from "@/lib/features/history/types";

const TITLES: Record<KnownSection, string> = {
  fact: "Dated facts",
  statement: "Statements",
  contact: "Contacts",
  commitment: "Commitments",
};

type KnownSectionListProps = {
  page: KnownPage;
  /** Whether this is not the first page. */
  paged: boolean;
  /** Whether only what was true of a chosen day is shown. */
  narrowed: boolean;
  /** The address of the page after a record; the first without one. */
  href: (after: string | undefined) => string;
};

/** The records of one kind that were known, in the order of entry, and how many were entered later. */
export function KnownSectionList({ page, paged, narrowed, href }: KnownSectionListProps) {
  const { rows, total, later, after } = page;
  const notYet = later > 0 ? `${later.toLocaleString("en-GB")} not yet entered then` : null;
  return (
    <section>
      <SectionHeading count={total} capped={false}>
        {TITLES[page.section]}
      </SectionHeading>
      {rows.length > 0 ? (
        <ol className="border-b border-hairline">
          {rows.map((record) => (
            <KnownEntry key={record.id} record={record} />
          ))}
        </ol>
      ) : (
        <p className="text-ink-soft">
          {narrowed ? "None known by then that fits the chosen day." : "None known by then."}
        </p>
      )}
      <Pagination
        label={`Pages of ${TITLES[page.section].toLowerCase()}`}
        note={notYet}
        previousHref={paged ? href(undefined) : undefined}
        nextHref={after ? href(after) : undefined}
      />
    </section>
  );
}
