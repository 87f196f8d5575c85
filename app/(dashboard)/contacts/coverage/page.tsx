import type { Metadata } from "next";

import { AskedRule } from "@/components/coverage/asked-rule";
import { CoverageFilters } from "@/components/coverage/coverage-filters";
import { CoverageTable } from "@/components/coverage/coverage-table";
import { OfficePages } from "@/components/coverage/office-pages";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { requireActor } from "@/lib/auth/session";
import { listCoverage } from "@/lib/features/coverage/queries/list-coverage";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/contacts/coverage";

export const metadata: Metadata = { title: "Contact coverage" };

export default async function CoveragePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const { offices, officeCount, officePage, officePageSize, ...page } = await listCoverage(
    actor,
    params,
  );
  const filtered = Boolean(params.q) || officePage > 1;
  const noOffice = filtered
    ? "No office is found."
    : "No office is on record as having been asked.";
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  return (
    <>
      <PageHeader
        title="Contact coverage"
        breadcrumb={[{ label: "Contacts", href: "/contacts" }]}
        summary="Which office was asked about which case, when, and whether it answered."
      />
      <CoverageFilters path={PATH} params={params} />
      {offices.length > 0 && page.rows.length > 0 ? (
        <>
          <OfficePages
            page={officePage}
            shown={offices.length}
            size={officePageSize}
            total={officeCount}
            href={(number) => href({ offices: number > 1 ? String(number) : undefined })}
          />
          <CoverageTable offices={offices} rows={page.rows} />
        </>
      ) : (
        <EmptyState title={offices.length > 0 ? "No case is here." : noOffice}>
          Change or clear the filters, or add a contact with the office that was asked and what it
          was asked.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of cases"
        noun={{ one: "case", many: "cases" }}
        page={page}
        href={href}
      />
      <AskedRule />
    </>
  );
}
