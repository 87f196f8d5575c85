import type { Metadata } from "next";

import { orderOf, sortOf } from "@/app/(dashboard)/cases/case-order";
import { SpreadsheetLink } from "@/app/(dashboard)/imports/spreadsheet-link";
import { CaseFilters } from "@/components/cases/case-filters";
import { CaseTable } from "@/components/cases/case-table";
import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { ListedSilence } from "@/components/silence/listed-silence";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listCases } from "@/lib/features/cases/queries";
import { listSilences } from "@/lib/features/silence/queries/list-silences";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";
import { countryOptions } from "@/lib/places/countries";

const PATH = "/cases";

export const metadata: Metadata = { title: "Cases" };

export default async function CasesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await listCases(actor, params);
  const silences = await listSilences(actor, { caseIds: page.rows.map(({ id }) => id) });
  const silenceOf = new Map(silences.map((silence) => [silence.caseId, silence]));
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  const add = can(actor, "case:add") ? (
    <ButtonLink href="/cases/new" variant="primary">
      Add a case
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title="Cases"
        summary="Who is held, where, by whom, and for how long."
        actions={
          <>
            {add}
            <SpreadsheetLink actor={actor} kind="cases" />
          </>
        }
      />
      <CaseFilters params={params} countries={countryOptions()} />
      {page.rows.length > 0 ? (
        <CaseTable
          rows={page.rows}
          caption="Cases"
          sort={sortOf(params.sort)}
          sortHref={(sort) => href({ sort: orderOf(sort) })}
          silence={({ id, held }) => <ListedSilence silence={silenceOf.get(id)} held={held.days} />}
        />
      ) : (
        <EmptyState title={params.trash ? "The trash is empty." : "No cases here."} action={add}>
          Change or clear the filters, or add the case of somebody who is held.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of cases"
        noun={{ one: "case", many: "cases" }}
        page={page}
        href={href}
        undatedLeftOut={page.undatedLeftOut}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
