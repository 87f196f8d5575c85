import type { Metadata } from "next";

import { attribution } from "@/app/(dashboard)/statements/attribution";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { STATEMENT_PARTS } from "@/components/statements/statement-parts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Quotation } from "@/components/ui/quotation";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { ComparePicks } from "@/components/words/compare-pick";
import { SharedList } from "@/components/words/shared-list";
import { requireActor } from "@/lib/auth/session";
import { formatPartialDate } from "@/lib/dates/format";
import { listSharedWording } from "@/lib/features/words/queries/list-shared-wording";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Shared wording" };

type Props = { params: Promise<{ statementId: string }>; searchParams: SearchParams };

export default async function WordingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { statementId: id } = await params;
  const asked = { ...firstValues(await searchParams), id };
  const { statement, short, rows, total } = await orNotFound(listSharedWording(actor, asked));
  const path = `/statements/${id}`;
  const number = (count: number) => count.toLocaleString("en-GB");
  return (
    <>
      <PageHeader
        title="Who else says it"
        breadcrumb={[
          { label: "Statements", href: "/statements" },
          { label: "Statement", href: path },
        ]}
        actions={<ButtonLink href={`/statements/compare?a=${id}`}>Compare with another</ButtonLink>}
      />
      <RecordTabs path={path} current="wording" parts={STATEMENT_PARTS} />
      {statement.deletedAt ? <TrashNotice at={statement.deletedAt} /> : null}
      <Quotation
        lang={statement.language}
        wording={statement.wording}
        speaker={attribution(statement)}
        date={formatPartialDate(statement.saidOn)}
        className="mb-10"
      >
        {statement.text}
      </Quotation>
      <SectionHeading count={total} capped={false}>
        Statements that share its wording
      </SectionHeading>
      <p className="mb-4 max-w-measure text-sm text-ink-soft">
        {short
          ? "Four words in a row, or two passages of three, are enough. "
          : "Six words in a row, or as much in shorter passages, are enough; of a very short statement, all of it. "}
        Compared in the language both have, or in English translation.{" "}
        <TextLink href={short ? `${path}/wording` : `${path}/wording?short=1`}>
          {short ? "Longer passages only" : "Shorter passages too"}
        </TextLink>
        {total > rows.length ? ` The ${number(rows.length)} that share most are shown.` : ""}
      </p>
      {rows.length > 0 ? (
        <ComparePicks>
          <SharedList statement={statement} rows={rows} attribution={attribution} />
        </ComparePicks>
      ) : (
        <EmptyState title="No other statement on record shares its wording.">
          Look for shorter passages, or compare it with a statement of your choice.
        </EmptyState>
      )}
    </>
  );
}
