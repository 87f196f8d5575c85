import type { Metadata } from "next";

import { OfficialsTable } from "@/components/commitments/officials-table";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { requireActor } from "@/lib/auth/session";
import { tallyOfficials } from "@/lib/features/commitments/queries/tally-commitments";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/commitments/officials";

export const metadata: Metadata = { title: "Commitments by official" };

export default async function OfficialsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await tallyOfficials(actor, params);
  return (
    <>
      <PageHeader
        title="Commitments by official"
        breadcrumb={[{ label: "Commitments", href: "/commitments" }]}
        summary="A promise that somebody else passed on counts for the person who made it."
      />
      {page.rows.length > 0 ? (
        <>
          <OfficialsTable officials={page.rows} />
          <KeysetPagination
            label="Pages of officials"
            noun={{ one: "official", many: "officials" }}
            page={page}
            href={(cursor) => listHref(PATH, params, cursor)}
          />
        </>
      ) : (
        <EmptyState title="No official’s promise is on record.">
          Open a statement that promises something and record it there.
        </EmptyState>
      )}
    </>
  );
}
