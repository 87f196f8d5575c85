import { ClaimList } from "@/components/sources/claim-list";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { CLAIM_GROUP_LABELS } from "@/lib/features/sources/labels";
import type { ClaimPage } from "@/lib/features/sources/types";

type ClaimGroupsProps = {
  /** Path of the source's page. */
  path: string;
  pages: ClaimPage[];
  /** Whether one group only was asked for. */
  single: boolean;
};

/** Everything a source is cited for, group by group; a long group has pages of its own. */
export function ClaimGroups({ path, pages, single }: ClaimGroupsProps) {
  if (pages.length === 0) {
    return (
      <EmptyState title="Not cited for anything yet.">
        Cite it from a statement, a contact, a person or a case: each of their forms has a field for
        sources.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-8">
      {pages.map((page) => (
        <section key={page.group} aria-labelledby={`cited-${page.group}`}>
          <SectionHeading
            level={3}
            id={`cited-${page.group}`}
            count={page.total}
            capped={page.capped}
          >
            {CLAIM_GROUP_LABELS[page.group]}
          </SectionHeading>
          <ClaimList claims={page.rows} />
          {page.before || page.after ? <ClaimPages path={path} page={page} /> : null}
        </section>
      ))}
      {single ? (
        <p>
          <TextLink href={path}>Everything this source is cited for</TextLink>
        </p>
      ) : null}
    </div>
  );
}

function ClaimPages({ path, page }: { path: string; page: ClaimPage }) {
  const href = (cursor: { after?: string; before?: string }) =>
    `${path}?${new URLSearchParams({ cited: page.group, ...cursor }).toString()}#cited-${page.group}`;
  return (
    <KeysetPagination
      label={`Pages of ${CLAIM_GROUP_LABELS[page.group].toLowerCase()}`}
      noun={{ one: "citation", many: "citations" }}
      page={page}
      href={href}
    />
  );
}
