import type { Metadata } from "next";

import { offeredOn } from "@/app/(dashboard)/offered-on";
import { StatementCommitments } from "@/app/(dashboard)/statements/[statementId]/statement-commitments";
import { StatementFollowUps } from "@/app/(dashboard)/statements/[statementId]/statement-follow-ups";
import { InternalNotes } from "@/components/layout/internal-notes";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { CitationList } from "@/components/sources/citation-list";
import { SpeakerLine, SpeakerOffice } from "@/components/statements/speaker-line";
import { StatementFacts } from "@/components/statements/statement-facts";
import { STATEMENT_PARTS } from "@/components/statements/statement-parts";
import { StatementTranslation } from "@/components/statements/statement-translation";
import { Quotation } from "@/components/ui/quotation";
import { SectionHeading } from "@/components/ui/section-heading";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { formatPartialDate } from "@/lib/dates/format";
import { restoreStatementAction, trashStatementAction } from "@/lib/features/statements/actions";
import { getStatement } from "@/lib/features/statements/queries";
import { officeWords } from "@/lib/features/statements/rules";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Statement" };

export default async function StatementPage({ params }: PageProps<"/statements/[statementId]">) {
  const actor = await requireActor();
  const { statementId: id } = await params;
  const statement = await orNotFound(getStatement(actor, { id }));
  const offered = await offeredOn(actor, (reader) => getStatement(reader, { id }));
  const path = `/statements/${id}`;
  return (
    <>
      <PageHeader
        title="Statement"
        breadcrumb={[{ label: "Statements", href: "/statements" }]}
        actions={
          <RecordActions
            id={id}
            path={path}
            inTrash={statement.deletedAt !== null}
            mayEdit={canChange(offered, "statement:edit", statement.createdById)}
            mayTrash={canChange(offered, "statement:trash", statement.createdById)}
            trash={trashStatementAction}
            restore={restoreStatementAction}
          />
        }
      />
      <RecordTabs path={path} current="record" parts={STATEMENT_PARTS} />
      {statement.deletedAt ? <TrashNotice at={statement.deletedAt} /> : null}
      <div className="grid gap-10">
        <Quotation
          lang={statement.language}
          wording={statement.wording}
          speaker={<SpeakerLine speaker={statement.speaker} />}
          office={
            officeWords(statement.speaker) ? <SpeakerOffice speaker={statement.speaker} /> : null
          }
          date={formatPartialDate(statement.saidOn)}
        >
          {statement.text}
        </Quotation>
        <StatementTranslation text={statement.translation} />
        <StatementFacts statement={statement} />
        <section>
          <SectionHeading count={statement.citations.length} capped={false}>
            Sources
          </SectionHeading>
          <CitationList citations={statement.citations} />
        </section>
        <StatementCommitments actor={actor} offered={offered} statement={statement} />
        <StatementFollowUps tasks={statement.tasks} />
        <InternalNotes text={statement.internalNotes} />
      </div>
    </>
  );
}
