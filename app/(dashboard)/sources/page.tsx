import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { SourceFilters } from "@/components/sources/source-filters";
import { SourceTable } from "@/components/sources/source-table";
import { ButtonLink } from "@/components/ui/button";
import type { Sort } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listSources } from "@/lib/features/sources/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/sources";

export const metadata: Metadata = { title: "Sources" };

const SORTS: Record<string, Sort> = {
  newest: { key: "publishedOn", direction: "descending" },
  oldest: { key: "publishedOn", direction: "ascending" },
  title: { key: "title", direction: "ascending" },
};
const NEWEST: Sort = { key: "publishedOn", direction: "descending" };

/** Titles sort one way only. */
function sortName({ key, direction }: Sort): string | undefined {
  if (key === "title") return "title";
  return direction === "ascending" ? "oldest" : undefined;
}

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await listSources(actor, params);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  const add = can(actor, "source:add") ? (
    <>
      <ButtonLink href="/imports/new">Bring a text in</ButtonLink>
      <ButtonLink href="/sources/new" variant="primary">
        Add a source
      </ButtonLink>
    </>
  ) : null;
  return (
    <>
      <PageHeader
        title="Sources"
        summary="Where each claim can be read or heard, and how far it can be trusted."
        actions={add}
      />
      <SourceFilters params={params} />
      {page.rows.length > 0 ? (
        <SourceTable
          rows={page.rows}
          caption="Sources"
          sort={SORTS[params.sort ?? "newest"] ?? NEWEST}
          sortHref={(sort) => href({ sort: sortName(sort) })}
        />
      ) : (
        <EmptyState title={params.trash ? "The trash is empty." : "No sources here."} action={add}>
          Change or clear the filters, or add where something can be read or heard.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of sources"
        noun={{ one: "source", many: "sources" }}
        page={page}
        href={href}
        undatedLeftOut={page.undatedLeftOut}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
