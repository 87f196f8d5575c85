import type { Metadata } from "next";

import { SpreadsheetLink } from "@/app/(dashboard)/imports/spreadsheet-link";
import { PageHeader } from "@/components/layout/page-header";
import { StatementFilters } from "@/components/statements/statement-filters";
import { StatementTable } from "@/components/statements/statement-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listStatementFilterChoices, listStatements } from "@/lib/features/statements/queries";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";
import { countryOptions } from "@/lib/places/countries";

const PATH = "/statements";

export const metadata: Metadata = { title: "Statements" };

export default async function StatementsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const [page, choices] = await Promise.all([
    listStatements(actor, params),
    listStatementFilterChoices(actor, params),
  ]);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  const add = can(actor, "statement:add") ? (
    <ButtonLink href="/statements/new" variant="primary">
      Add a statement
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title="Statements"
        summary="What officials and others have said, in their own words."
        actions={
          <>
            {add}
            <ButtonLink href="/statements/compare">Compare two</ButtonLink>
            <SpreadsheetLink actor={actor} kind="statements" />
          </>
        }
      />
      <StatementFilters params={params} choices={{ ...choices, countries: countryOptions() }} />
      {page.rows.length > 0 ? (
        <StatementTable
          rows={page.rows}
          caption="Statements"
          sort={{ key: "saidOn", direction: params.sort === "oldest" ? "ascending" : "descending" }}
          sortHref={({ direction }) =>
            href({ sort: direction === "ascending" ? "oldest" : undefined })
          }
        />
      ) : (
        <EmptyState
          title={params.trash ? "The trash is empty." : "No statements here."}
          action={add}
        >
          Change or clear the filters, or add what an official has said.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of statements"
        noun={{ one: "statement", many: "statements" }}
        page={page}
        href={href}
        undatedLeftOut={page.undatedLeftOut}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
