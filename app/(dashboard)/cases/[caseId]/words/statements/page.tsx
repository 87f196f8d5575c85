import type { Metadata } from "next";

import { CasePartHeading } from "@/app/(dashboard)/cases/[caseId]/case-part-heading";
import { StatementTable } from "@/components/statements/statement-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/auth/session";
import { getCase } from "@/lib/features/cases/queries";
import { listWordStatements } from "@/lib/features/words/queries/list-word-statements";
import { foundWords } from "@/lib/features/words/rules/found-words";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Statements with and without a word" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function WordStatementsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const filters = firstValues(await searchParams);
  const caseRecord = await orNotFound(getCase(actor, { id: caseId }));
  const page = await listWordStatements(actor, { ...filters, caseId });
  const path = `/cases/${caseId}/words`;
  const { q = "", word = "" } = filters;
  return (
    <>
      <CasePartHeading caseRecord={caseRecord} part="words" title="Statements behind a figure" />
      <p className="mb-4">
        {foundWords(page.term, page.filters)}{" "}
        <TextLink href={listHref(path, q ? { q } : {}, { word: word || undefined })}>
          Back to the words
        </TextLink>
      </p>
      {page.rows.length > 0 ? (
        <StatementTable rows={page.rows} caption="Statements behind the figure" />
      ) : (
        <EmptyState title="No statement of this case is among them.">
          It may have been changed or removed since the figure was counted.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of statements"
        noun={{ one: "statement", many: "statements" }}
        page={page}
        href={(cursor) => listHref(`${path}/statements`, filters, cursor)}
      />
    </>
  );
}
