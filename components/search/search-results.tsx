import { HitList } from "@/components/search/hit-list";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { SEARCH_KIND_LABELS } from "@/lib/features/search/labels";
import type { SearchGroup, SearchResults } from "@/lib/features/search/types";

type SearchResultListProps = {
  results: SearchResults;
  /** Whether one kind of record was asked for. */
  single: boolean;
  /** The address of this search with parameters changed. */
  href: (changes: Record<string, string | undefined>) => string;
};

/** The records found, kind by kind; a kind asked for by itself has pages. */
export function SearchResultList({ results, single, href }: SearchResultListProps) {
  const { page, pageCount } = results;
  return (
    <div className="grid gap-8">
      {results.groups.map((group) => (
        <section key={group.kind} aria-labelledby={`found-${group.kind}`}>
          <SectionHeading id={`found-${group.kind}`} count={group.total} capped={false}>
            {SEARCH_KIND_LABELS[group.kind]}
          </SectionHeading>
          {group.capped ? <CappedNote group={group} /> : null}
          <HitList hits={group.hits} />
          {!single && group.total > group.hits.length ? (
            <p className="mt-2">
              <TextLink href={href({ kind: group.kind })}>
                All {group.total.toLocaleString("en-GB")}{" "}
                {SEARCH_KIND_LABELS[group.kind].toLowerCase()}
              </TextLink>
            </p>
          ) : null}
        </section>
      ))}
      {single && pageCount > 1 ? (
        <Pagination
          label="Pages of results"
          note={`Page ${page} of ${pageCount}`}
          previousHref={
            page > 1 ? href({ page: page > 2 ? String(page - 1) : undefined }) : undefined
          }
          nextHref={page < pageCount ? href({ page: String(page + 1) }) : undefined}
        />
      ) : null}
    </div>
  );
}

function CappedNote({ group }: { group: SearchGroup }) {
  return (
    <p className="mb-3 text-sm text-ink-soft">
      Showing the best {group.total.toLocaleString("en-GB")}. Add a word to narrow the search.
    </p>
  );
}
