import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { NothingAsked, NothingFound, SearchedTooOften } from "@/components/search/nothing-found";
import { SearchForm } from "@/components/search/search-form";
import { SearchResultList } from "@/components/search/search-results";
import { TabNav } from "@/components/ui/tab-nav";
import { requireActor } from "@/lib/auth/session";
import { admit } from "@/lib/auth/throttle";
import { SEARCH_KIND_LABELS } from "@/lib/features/search/labels";
import { search } from "@/lib/features/search/queries";
import type { SearchResults } from "@/lib/features/search/types";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Search" };

type Href = (changes: Record<string, string | undefined>) => string;

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  if (params.q && !(await admit([["search", actor.id]])))
    return <Later q={params.q} kind={params.kind} />;
  const results = await search(actor, params);
  const kind = results.totals.find((row) => row.kind === params.kind)?.kind;
  const href: Href = (changes) =>
    listHref("/search", { q: results.q ?? "", ...(kind ? { kind } : {}) }, changes);
  return (
    <>
      <PageHeader title="Search" summary={summaryOf(results)} />
      <SearchForm q={results.q} kind={kind} />
      {results.totals.some(({ total }) => total > 0) ? (
        <TabNav label="Kinds of record" tabs={tabsOf(results, kind, href)} />
      ) : null}
      <Found results={results} single={kind !== undefined} href={href} />
    </>
  );
}

function Later({ q, kind }: { q: string; kind: string | undefined }) {
  return (
    <>
      <PageHeader title="Search" />
      <SearchForm q={q} kind={kind} />
      <SearchedTooOften />
    </>
  );
}

function Found({ results, single, href }: { results: SearchResults; single: boolean; href: Href }) {
  if (results.totals.length === 0) return <NothingAsked />;
  if (results.groups.length === 0) return <NothingFound suggestions={results.suggestions} />;
  return <SearchResultList results={results} single={single} href={href} />;
}

function tabsOf({ totals }: SearchResults, kind: string | undefined, href: Href) {
  const kinds = totals.filter(({ total, kind: each }) => total > 0 || each === kind);
  return [
    { label: "Everything", href: href({ kind: undefined }), current: kind === undefined },
    ...kinds.map((row) => ({
      label: SEARCH_KIND_LABELS[row.kind],
      count: row.total,
      href: href({ kind: row.kind }),
      current: row.kind === kind,
    })),
  ];
}

function summaryOf({ totals }: SearchResults): string | null {
  const found = totals.reduce((sum, { total }) => sum + total, 0);
  if (found === 0) return null;
  const atLeast = totals.some(({ capped }) => capped) ? "at least " : "";
  return `${atLeast}${found.toLocaleString("en-GB")} ${found === 1 ? "record" : "records"} found`;
}
